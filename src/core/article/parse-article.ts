// Parses articles: interpreted metadata, a Markdown body and its blocks, and the problems of the file. Works on text; the library
// reads the files.

import {latePart, PartNeeded, withParts} from '../late-parts.ts';
import {allMarksIn} from '../markdown/dialect/dialects.ts';
import type {MarkSigns} from '../markdown/dialect/mark-search.ts';
import {emojiDialect} from '../markdown/dialect/marks.ts';
import {isOfVault, vaultMarks} from '../markdown/dialect/wiki.ts';
import {type MarkdownDocument, type MarkdownSource, readDocument} from '../markdown/document.ts';
import {bracketedMath, displayMath, mayHoldMath} from '../markdown/math/math.ts';
import type {NormalizeContext} from '../markdown/normalize-inline.ts';
import type {BlockToken} from '../markdown/tokens.ts';
import {titleKey} from '../text/fold-keys.ts';
import {guessedLanguage} from '../text/guess-language.ts';
import {isLikelyOfFolder, languageOfScript} from '../text/language.ts';
import {safeLine} from '../text/safe-text.ts';
import {withinTime} from '../time-limit.ts';
import type {Article, Metadata, Problem} from './article.ts';
import {withSections} from './blocks.ts';
import {isAddressField} from './field-names.ts';
import {type FrontMatter, lineAt} from './front-matter.ts';
import {bodyOf} from './header/body-of.ts';
import type {Misread} from './header/field-reader.ts';
import {type Headed, headerNotRead, readHeader} from './header/read-header.ts';
import {tagList} from './header/tags.ts';
import {type ReadMetadata, readMetadata} from './metadata.ts';
import {inlineTags} from './note/inline-tags.ts';
import {otherThanArticle} from './note/unlisted.ts';
import {
	addressesIn,
	highestHeading,
	mainHeading,
	openingHeading,
	type TitleHeading,
	tellingText,
	titleWithoutHeading,
} from './title.ts';

interface ArticleSource {
	/** The text of its file. */
	text: string;
	path: string;
}

/**
 * Parses an article from the text of its file. Every text yields an article, without errors; what was wrong is listed in its
 * problems.
 */
export function parseArticle(file: ArticleSource): Promise<Article> {
	return withParts(() => articleOf(file));
}

/** Parses synchronously. Throws only PartNeeded. */
export function articleOf({text: typed, path}: ArticleSource): Article {
	const {length} = typed;
	const headed = orElse(
		length,
		() => readHeader(typed),
		failure => headerNotRead(typed, failure),
	);
	const marked = marksWithin(headed);
	const read = readDocument({text: headed.text, line: 1, isExported: headed.header.isExported, ...marked});
	const isNote = () => marked.marks.has(vaultMarks) && isOfVault(headed.text);
	return orElse(
		length,
		() => completed(path, {...headed, isNote: isNote()}, read),
		failure => ({
			...withoutMetadata(path, headed.content, read),
			problems: [{line: 1, message: `its metadata are not read: ${failure}`}],
		}),
	);
}

/** The result of the work, or a substitute if it fails or takes too long. */
function orElse<Result>(units: number, work: () => Result, instead: (failure: string) => Result): Result {
	try {
		return withinTime(units, work);
	} catch (error) {
		if (error instanceof PartNeeded) throw error;
		return instead(error instanceof Error ? error.message : String(error));
	}
}

function completed(
	path: string,
	{source, header, content, isNote}: Headed & {isNote: boolean},
	{blocks, lineOf, failure, problems: ofText}: MarkdownDocument,
): Article {
	const {lesserTitle, folderLang, misread, ...understood} = readMetadata(header.fields, path, lineOf);
	const main = isNote ? openingHeading(blocks) : mainHeading(blocks);
	const highest = isNote || main ? main : highestHeading(blocks);
	const given = understood.title ?? main?.text ?? lesserTitle ?? tellingText(highest);
	const title = given ?? titleWithoutHeading(blocks, path);
	const isTitleOfText = given === undefined && path === '-';
	const opening = highest && !isTitleOfText && isRepeating(highest, {title, blocks}) ? highest : undefined;
	const addresses = opening && addressesIn(opening.heading);
	const {body, bodyLine} = bodyOf(content, addresses ? undefined : opening);
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
			...(isTitleOfText && {isTitleOfText}),
			...tagsOf(understood, isNote ? blocks : []),
			...languageOf({said: understood.lang, folder: folderLang, about: `${title}\n${understood.summary ?? ''}`}, body),
		},
		body,
		bodyLine,
		blocks: withSections(blocks.flatMap(block => (block !== opening?.heading ? block : (addresses ?? [])))),
		isExported: header.isExported,
		...(unlisted !== undefined && {unlisted}),
		problems: problems.map(safeProblem),
	};
}

/** Whether the text begins with the title. */
function isRepeating({heading, text}: TitleHeading, {title, blocks}: {title: string; blocks: BlockToken[]}): boolean {
	return heading === blocks.find(({type}) => type !== 'footnote') && isSameTitle(text, title);
}

function withoutMetadata(path: string, body: string, {blocks}: MarkdownDocument): Omit<Article, 'problems'> {
	const title = titleWithoutHeading([], path);
	return {path, metadata: {...noMetadata, title}, body, bodyLine: 1, blocks: withSections(blocks), isExported: false};
}

const noMetadata: Omit<Metadata, 'title'> = {
	...{authors: [], tags: [], aliases: [], rest: {}, draft: false, date: undefined, updated: undefined},
	...{summary: undefined, lang: undefined, url: undefined, slug: undefined},
};

/** The dialects, emoji and formulas with which a text is parsed. */
type Marked = Required<Pick<MarkdownSource, 'marks'>> & Pick<MarkdownSource, 'emoji' | 'math'>;

/** Detects dialects, emoji and formulas in a text; none if the detection fails or takes too long. */
function marksWithin({source, header, text}: Headed): Marked {
	try {
		return withinTime(text.length, () => {
			const marks = allMarksIn(text);
			const sources = {text, marks, fields: source.slice(header.start, header.end)};
			return {marks, emoji: emojiIn(sources), math: mathIn(sources)};
		});
	} catch (error) {
		if (error instanceof PartNeeded) throw error;
		return {marks: new Set()};
	}
}

/** The tags of the fields, then those in the text of a note. */
function tagsOf({tags}: Pick<ReadMetadata, 'tags'>, blocks: BlockToken[]): Pick<Article['metadata'], 'tags'> {
	const inline = inlineTags(blocks);
	return {tags: inline.length === 0 ? tags : tagList([...tags, ...inline])};
}

type Language = Pick<Article['metadata'], 'lang' | 'isLangGuessed'>;

/**
 * The language, if stated; otherwise that of the folder, if the text agrees; otherwise that detected from script or words; if the
 * text is mostly pictures and code, from title and summary (`about`).
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

interface Sources {
	/** Without its header. */
	text: string;
	/** Dialects found in the text. */
	marks: ReadonlySet<MarkSigns>;
	/** The header, whose fields are Markdown as well. */
	fields: string;
}

const math = latePart(() => import('../markdown/math/math-text.ts'));
const emoji = latePart(() => import('../markdown/dialect/emoji-names.ts'));

function mathIn(sources: Sources): NormalizeContext['math'] {
	const mayHold =
		mayHoldMath(sources.text) ||
		mayHoldMath(sources.fields) ||
		holds(bracketedMath, sources) ||
		holds(displayMath, sources);
	return mayHold ? math().mathText : undefined;
}

function emojiIn(sources: Sources): NormalizeContext['emoji'] {
	return holds(emojiDialect, sources) ? emoji().emojiNames : undefined;
}

function holds(signs: MarkSigns, {marks, fields}: Sources): boolean {
	return marks.has(signs) || signs.sign.test(fields);
}

/** Messages quote the file. */
function safeProblem({line, message}: Problem): Problem {
	return {line, message: safeLine(message)};
}

/** A cheap test first: titles seldom differ only in punctuation, and the full comparison costs more. */
function isSameTitle(one: string, other: string): boolean {
	return one === other || (titleKey(one) === titleKey(other) && titleKey(one) !== '');
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
