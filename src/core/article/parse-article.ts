// An article as the rest of wsws knows it: metadata that was understood, a Markdown body and its blocks, and what was
// wrong with the file. Nothing here touches a file; a library gives the text.

import {allMarksIn} from '../markdown/dialect/dialects.ts';
import type {MarkSigns} from '../markdown/dialect/mark-search.ts';
import {emojiDialect} from '../markdown/dialect/marks.ts';
import {isOfVault, vaultMarks} from '../markdown/dialect/wiki.ts';
import {readDocument} from '../markdown/document.ts';
import {bracketedMath, displayMath, mayHoldMath} from '../markdown/math/math.ts';
import type {NormalizeContext} from '../markdown/normalize-inline.ts';
import type {BlockToken} from '../markdown/tokens.ts';
import {titleKey} from '../text/fold-keys.ts';
import {guessedLanguage} from '../text/guess-language.ts';
import {isLikelyOfFolder, languageOfScript} from '../text/language.ts';
import {safeLine} from '../text/safe-text.ts';
import {withinTime} from '../time-limit.ts';
import type {Article, Problem} from './article.ts';
import {withSections} from './blocks.ts';
import {isAddressField} from './field-names.ts';
import {type FrontMatter, lineAt, readFrontMatter, withoutLeftover} from './front-matter.ts';
import {readBylineLine, withByline} from './header/byline-line.ts';
import {readCredits} from './header/credits.ts';
import {readKeyLines, readMarkedLines, readTitledLines} from './header/field-lines.ts';
import type {Misread} from './header/field-reader.ts';
import {readOtherContainer} from './header/other-containers.ts';
import {withoutOuterFence} from './header/outer-fence.ts';
import {readPlainHeader} from './header/plain-header.ts';
import {tagList} from './header/tags.ts';
import {type ReadMetadata, readMetadata} from './metadata.ts';
import {inlineTags} from './note/inline-tags.ts';
import {otherThanArticle} from './note/unlisted.ts';
import {mainHeading, openingHeading, type TitleHeading, titleWithoutHeading} from './title.ts';

/**
 * Reads an article from the text of its file. Whatever the text, an article comes out and nothing is thrown; what was wrong
 * is in its problems.
 */
export async function parseArticle(file: {text: string; path: string}): Promise<Article> {
	const {path} = file;
	const source = withoutOuterFence(withPlainLineEnds(file.text));
	const frontMatter = await readFrontMatter(source);
	const header =
		(frontMatter && withByline(source, frontMatter)) ??
		readPlainHeader(source) ??
		readTitledLines(source) ??
		readBylineLine(source) ??
		readMarkedLines(source) ??
		(await readOtherContainer(source)) ??
		readKeyLines(source) ??
		readCredits(source) ??
		noHeader;
	const content = withoutHeader(source, header);
	const text = withoutLeftover(content);
	const marks = marksWithin(text);
	const sources = {text, marks, fields: source.slice(header.start, header.end)};
	const {isExported} = header;
	const {
		blocks,
		lineOf,
		failure,
		problems: ofText,
	} = readDocument({text, line: 1, isExported, marks, emoji: await emojiIn(sources), math: await mathIn(sources)});
	const {lesserTitle, folderLang, misread, ...understood} = readMetadata(header.fields, path, lineOf);
	const isNote = marks.has(vaultMarks) && isOfVault(text);
	const main = isNote ? openingHeading(blocks) : mainHeading(blocks);
	const given = understood.title ?? main?.text ?? lesserTitle;
	const title = given ?? titleWithoutHeading(blocks, path);
	const first = blocks.find(({type}) => type !== 'footnote');
	const opening = main && main.heading === first && isSameTitle(main.text, title) ? main : undefined;
	const {body, bodyLine} = bodyOf(content, opening);
	const problems = [
		...header.problems,
		...ofText,
		...misread.map(field => problemWithField(source, header, field)),
		...(failure === undefined
			? []
			: [{line: bodyLine, message: `not readable as Markdown, so it is plain text: ${failure}`}]),
	];
	const unlisted = otherThanArticle({source, path});
	return {
		path,
		metadata: {
			...understood,
			title,
			...(given === undefined && path === '-' && {isTitleOfText: true}),
			...tagsOf(understood, isNote ? blocks : []),
			...languageOf({said: understood.lang, folder: folderLang, about: `${title}\n${understood.summary ?? ''}`}, body),
		},
		body,
		bodyLine,
		blocks: withSections(blocks.filter(block => block !== opening?.heading)),
		isExported,
		...(unlisted !== undefined && {unlisted}),
		problems: problems.map(safeProblem),
	};
}

/** The marks of dialects in a text; none where the look for them fails, or takes too long. */
function marksWithin(text: string): ReadonlySet<MarkSigns> {
	try {
		return withinTime(text.length, () => allMarksIn(text));
	} catch {
		return new Set();
	}
}

/** Those of the fields, then those among the words of a note. */
function tagsOf({tags}: Pick<ReadMetadata, 'tags'>, blocks: BlockToken[]): Pick<Article['metadata'], 'tags'> {
	const inline = inlineTags(blocks);
	return {tags: inline.length === 0 ? tags : tagList([...tags, ...inline])};
}

type Language = Pick<Article['metadata'], 'lang' | 'isLangGuessed'>;

/**
 * As something says it, or else as the folder does if the text agrees, or else as its script or its words have it; where those
 * are pictures and code, the title's and the summary's (`about`).
 */
function languageOf(
	{said, folder, about}: {said: string | undefined; folder: string | undefined; about: string},
	body: string,
): Language {
	if (said !== undefined) return {lang: said};
	const found = languageIn(body);
	if (folder !== undefined && isLikelyOfFolder(body, {folder, found: found.lang})) return {lang: folder};
	const {lang} = found.lang === undefined ? languageIn(about) : {};
	return lang === undefined ? found : {lang, isLangGuessed: true};
}

function languageIn(text: string): Language {
	const certain = languageOfScript(text);
	if (certain !== undefined) return {lang: certain};
	const lang = guessedLanguage(text);
	return lang === undefined ? {lang} : {lang, isLangGuessed: true};
}

const noHeader: FrontMatter = {fields: {}, problems: [], start: 0, end: 0, line: 1, isExported: false};

interface Sources {
	/** Without its header. */
	text: string;
	/** Of dialects, in the text. */
	marks: ReadonlySet<MarkSigns>;
	/** The header, whose fields are Markdown too. */
	fields: string;
}

async function mathIn(sources: Sources): Promise<NormalizeContext['math']> {
	const mayHold =
		mayHoldMath(sources.text) ||
		mayHoldMath(sources.fields) ||
		holds(bracketedMath, sources) ||
		holds(displayMath, sources);
	return mayHold ? (await import('../markdown/math/math-text.ts')).mathText : undefined;
}

async function emojiIn(sources: Sources): Promise<NormalizeContext['emoji']> {
	return holds(emojiDialect, sources) ? (await import('../markdown/dialect/emoji-names.ts')).emojiNames : undefined;
}

function holds(signs: MarkSigns, {marks, fields}: Sources): boolean {
	return marks.has(signs) || signs.sign.test(fields);
}

function withPlainLineEnds(text: string): string {
	const marked = text.startsWith('\ufeff') ? text.slice(1) : text;
	return marked.includes('\r') ? marked.replace(/\r\n?/g, '\n') : marked;
}

/** Blank lines stand in for it, so that all others keep their numbers. */
function withoutHeader(source: string, {start, end, elsewhere}: FrontMatter): string {
	const places = [{start, end}, ...(elsewhere ? [elsewhere] : [])].sort((one, other) => other.start - one.start);
	return places.reduce(
		(text, place) =>
			text.slice(0, place.start) + text.slice(place.start, place.end).replace(/[^\n]+/g, '') + text.slice(place.end),
		source,
	);
}

/** Messages quote the file. */
function safeProblem({line, message}: Problem): Problem {
	return {line, message: safeLine(message)};
}

/** Titles are seldom equal but for punctuation, and comparing them so is not free. */
function isSameTitle(one: string, other: string): boolean {
	return one === other || (titleKey(one) === titleKey(other) && titleKey(one) !== '');
}

/**
 * The text without the heading that is its title. Where definitions of links stand before it, its lines are left empty; a
 * heading within other HTML stays.
 */
function bodyOf(content: string, opening: TitleHeading | undefined): {body: string; bodyLine: number} {
	if (!opening) return fromFirstLine(content, 0);
	const {start, end} = placeOf(opening, content);
	const before = content.slice(0, start).replace(/<!--[\s\S]*?-->/g, '');
	if (before.trim() === '') return fromFirstLine(content, end);
	if (/^\s*<h1/i.test(opening.heading.raw)) return fromFirstLine(content, 0);
	const emptied = content.slice(start, end).replace(/[^\n]/g, '');
	return fromFirstLine(content.slice(0, start) + emptied + content.slice(end), 0);
}

/** From the heading to the end of its line, if nothing else is on it. */
function placeOf({heading}: TitleHeading, content: string): {start: number; end: number} {
	let line = 0;
	for (let count = 1; count < heading.line; count++) line = content.indexOf('\n', line) + 1;
	const raw = heading.raw.trimEnd();
	const start = content.indexOf(raw, line);
	const end = start + raw.length;
	return {start, end: end + (/^[ \t]*\n?/.exec(content.slice(end, end + 1000))?.[0].length ?? 0)};
}

function fromFirstLine(content: string, from: number): {body: string; bodyLine: number} {
	const text = /[^ \t\n]/g;
	text.lastIndex = from;
	const start = text.exec(content)?.index ?? content.length;
	const offset = Math.max(from, content.lastIndexOf('\n', start) + 1);
	return {body: content.slice(offset), bodyLine: lineAt(content, offset)};
}

function problemWithField(source: string, header: FrontMatter, {key, value, left}: Misread): Problem {
	const name = key.replace(/[^\w]/g, '\\$&');
	const position = source.search(new RegExp(`^[ \\t]*["']?${name}["']?\\s*[:=]`, 'm'));
	return {
		line: position === -1 ? header.line : lineAt(source, position),
		message:
			left !== undefined
				? `"${key}" is too long, so ${left} of it are left out`
				: isAddressField(key)
					? `not a web address: "${value}"`
					: `date is not understood: "${value}"`,
	};
}
