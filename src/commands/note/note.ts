// `wsws note`: stores a highlight or a note together with the words it is attached to.

import {passageIndexAt, passagesOf} from '../../core/article/blocks.ts';
import type {LocatedArticle} from '../../core/article/excerpt.ts';
import {NothingFound, UsageError} from '../../core/errors.ts';
import {findArticle} from '../../core/library/find-article.ts';
import {quoteOf, spanOfPassages, spansAsTyped, spansOfWords, textOfPassages} from '../../core/note/make-quote.ts';
import {noteOnSameWords, type TextSpan} from '../../core/note/note.ts';
import {noteTag} from '../../core/note/note-tag.ts';
import type {TokenText} from '../../core/note/token-text.ts';
import {decodeBytes} from '../../core/text/decode-bytes.ts';
import {safeLine, safeText} from '../../core/text/safe-text.ts';
import {isWebAddress} from '../../core/text/web-address.ts';
import type {Context} from '../context.ts';

export interface NoteOptions {
	/** The text to highlight. */
	text?: string;
	tag?: string[];
}

/**
 * Stores the note and prints its name for a program. The same words are highlighted only once: a new text is added to the existing
 * note.
 */
export async function note(
	context: Context,
	typed: string,
	text: string | undefined,
	options: NoteOptions,
): Promise<void> {
	refuseUnkept(typed);
	const tags = [...new Set((options.tag ?? []).map(tagOf))];
	const found = await findArticle(typed, context);
	const passages = passagesOf(found.article.blocks);
	const words = textOfPassages(passages);
	const span = spanOf(found, {typed, quoted: options.text, words});
	const draft = {quote: quoteOf(passages, span, words), text: await noteText(text, context), tags};
	const notes = await context.notes();
	const same = noteOnSameWords(await notes.of(found.article), span, draft.text);
	if (same) {
		if ((draft.text || same.text) !== same.text || tags.some(tag => !same.tags.includes(tag)))
			await notes.change(same.id, {text: draft.text || same.text, tags: [...new Set([...same.tags, ...tags])]});
		return say(same.id);
	}
	const [kept] = await notes.add(found.article, [draft]);
	say(kept?.id ?? '');

	function say(id: string): void {
		const {io} = context;
		if (!io.isTerminal) io.out(`${id}\n`);
		else {
			const shown = safeLine(draft.quote.exact);
			const start = shown.length > 60 ? `${shown.slice(0, 59)}…` : shown;
			io.message(`${draft.text === '' ? 'highlighted' : 'noted beside'} “${start}”  ${io.paint('faint', id)}\n`);
		}
	}
}

function refuseUnkept(typed: string): void {
	if (typed === '-') throw new UsageError('standard input has no place for a note', 'wsws add - saves it first');
	if (isWebAddress(typed)) throw new UsageError('a web page has no place for a note', 'wsws add saves it first');
}

function tagOf(typed: string): string {
	const tag = noteTag(typed);
	if (tag === '') throw new UsageError(`--tag "${safeLine(typed)}" has no letter`, 'a tag as: --tag to-check');
	return tag;
}

/** Size limit of a note in bytes: anything larger is an article. */
const longest = 1_000_000;

async function noteText(typed: string | undefined, context: Context): Promise<string> {
	const bytes = typed === '-' ? await context.input() : undefined;
	if (bytes && bytes.length > longest) throw new UsageError('a note has up to 1 MB', 'wsws add - saves an article');
	const text = bytes ? decodeBytes(bytes) : (typed ?? '');
	if (text === undefined) throw new UsageError('standard input is not text');
	return safeText(text).trim();
}

interface AskedSpan {
	typed: string;
	quoted: string | undefined;
	words: TokenText;
}

/** Returns the span of the passage at the place, or of the given words in it. Throws UsageError and NothingFound. */
function spanOf({article, entry, line}: LocatedArticle, {typed, quoted, words}: AskedSpan): TextSpan {
	const passages = passagesOf(article.blocks);
	const name = entry?.name ?? safeLine(typed);
	const passage = line === undefined ? -1 : Math.max(0, passageIndexAt(passages, line));
	if (passages.length === 0) throw new NothingFound(`${name} has no text to note`);
	if (quoted === undefined) {
		if (line === undefined)
			throw new UsageError(
				`no line of ${name} is named`,
				`a place as search prints it: wsws note ${name}:${passages[0]?.line}`,
			);
		return spanOfPassages(passages, passage);
	}
	const spans = spansOfWords(quoted, words);
	const near = line === undefined ? spans : spans.filter(({first, last}) => first <= passage && passage <= last);
	const [only, ...others] = spansAsTyped(near, quoted, passages);
	const where = line === undefined ? name : `${name}:${line}`;
	const places = (list: TextSpan[]) =>
		[...new Set(list.map(({first}) => `${name}:${passages[first]?.line}`))]
			.slice(0, 10)
			.map(place => `  ${place}`)
			.join('\n');
	if (!only)
		throw new NothingFound(
			`these words do not stand in ${where}`,
			spans.length > 0 ? `they stand at:\n${places(spans)}` : `see its text: wsws show ${name}`,
		);
	if (others.length > 0) {
		const all = [only, ...others];
		const areApart = all.some(({first}) => first !== only.first);
		throw new NothingFound(
			`these words stand ${all.length} times in ${where}`,
			areApart ? `say where:\n${places(all)}` : 'give more of the words around them',
		);
	}
	return only;
}
