// The status line at the bottom of the screen: the position of the reader, or a prompt or message.

import {columns} from '../../core/text/columns.ts';
import {safeLine} from '../../core/text/safe-text.ts';
import {cut, fitStart, slice} from '../../page/line/columns.ts';
import {reversed} from '../column/styled-line.ts';
import {outputLines} from '../commands/output.ts';
import {isHelpLonger} from '../help.ts';
import type {Browser} from '../model/browser-model.ts';
import {leftMargin, textHeight} from '../model/geometry.ts';
import {keyFor} from '../model/key-map.ts';
import type {ArticleList, Model, Page, PrintedPage, Prompt, Size} from '../model/model.ts';
import {fractionSeen, isAtEnd, segmentRead} from '../model/page.ts';
import {flagsAt, helpHint} from '../model/shared-actions.ts';
import {chosenNote, waysWithNote} from '../notes/notes.ts';
import {headingIndexAt} from '../page/contents.ts';
import {linkText} from '../page/links.ts';
import {isHelpShown} from '../page/prompt.ts';
import {hitNumber} from '../page/search.ts';
import {tagChoices} from '../page/tag-prompt.ts';
import {lineAtCursor} from '../page/typed-line.ts';

interface Parts {
	left: string;
	right: string;
	/** Appended to the right part if there is room. */
	hint?: string;
}

/** The status line of a model: its prompt, otherwise its notice, otherwise the reader's position. */
export function statusLine(model: Model): string {
	const {prompt, notice, theme, size} = model;
	if (prompt) return promptLine(model, prompt);
	const margin = model.screen === 'page' && !model.overlay ? leftMargin(model) : Math.min(1, size.width - 1);
	const width = Math.max(1, size.width - 2 * margin);
	const {left, right, hint} = partsOf(model);
	// A quotation may contain line breaks, a file name anything.
	const parts = {left: safeLine(notice || left), right: safeLine(right)};
	return ' '.repeat(margin) + theme.faint(spread(notice === '' ? withHint(parts, hint, width) : parts, width));
}

function partsOf(model: Model): Parts {
	const {overlay, page, screen} = model;
	if (overlay?.kind === 'help') return {left: `keys${moreOfHelp(model, overlay.top)}`, right: 'q goes back'};
	if (overlay?.kind === 'output') return outputParts(model, overlay);
	if (overlay?.kind === 'contents') return {left: 'contents · Enter goes there', right: ''};
	if (overlay?.kind === 'articles') return {left: `${nearTexts[overlay.by]} · Enter opens`, right: placeText(overlay)};
	return screen === 'page' && page ? pageParts(model, page) : browserParts(model);
}

const nearTexts: Record<ArticleList['by'], string> = {links: '→ links · ← what links here', related: 'about the same'};

function placeText({selected, articles}: ArticleList): string {
	return `${selected + 1} of ${articles.length.toLocaleString('en')}`;
}

function outputParts(model: Model, {title, lines, top}: PrintedPage): Parts {
	const count = outputLines(model, {kind: 'output', title, lines, top}).length;
	const seen = Math.min(count, top + textHeight(model.size));
	return {left: title, right: `${seen.toLocaleString('en')} of ${count.toLocaleString('en')}`, hint: 'q goes back'};
}

function moreOfHelp(model: Model, top: number): string {
	if (isHelpLonger(model, top)) return ' · Space for more';
	return top > 0 ? ' · the end' : '';
}

function withHint({left, right}: Parts, hint: string | undefined, width: number): Parts {
	const hinted = [right, hint].filter(Boolean).join(' · ');
	return columns(left) + columns(hinted) + 2 <= width ? {left, right: hinted} : {left, right};
}

/** The section, the fraction seen, and the remaining reading time. */
function pageParts(model: Model, page: Page): Parts {
	const {size, count} = model;
	const {document, find} = page;
	const flags = flagsAt(model, document.article.path);
	const fraction = fractionSeen(page, size);
	const link = linkText(model, page);
	const minutes = Math.ceil(document.minutes * (1 - fraction));
	const rest = isAtEnd(page, size) ? 'end' : `${Math.max(1, minutes)} min left`;
	// An address needs the room.
	const search = link === undefined && find && searchText(page, find.pattern);
	const facts = [search, flags.starred && '★', flags.queued && '+', `${Math.floor(fraction * 100)}%`, rest, count];
	return {
		left: link ?? doing(model) ?? noteText(model, page) ?? sectionOf(page),
		right: facts.filter(Boolean).join(' · '),
		hint: count === '' ? helpHint(model) : '',
	};
}

/** The activity beside the reading, and the key that ends it. */
function doing({running, speech, page, keyMap: {page: keys}}: Model): string | undefined {
	if (running !== undefined) return `${running} runs · Ctrl-C ends it`;
	const [skip, back] = [keyFor(keys, 'next-sentence'), keyFor(keys, 'previous-sentence')];
	if (speech?.isPaused) return `paused · ${keyFor(keys, 'pause')} goes on`;
	if (speech) return `read aloud · ${skip} ${back} ${keyFor(keys, 'pause')} · ${keyFor(keys, 'speak')} ends`;
	if (page?.selection?.isExtending) return `select ${page.selection.by}s · j k · y copies · Esc`;
	return undefined;
}

/** The text of the selected note. */
function noteText(model: Model, page: Page): string | undefined {
	const note = chosenNote(model, page);
	if (!note) return undefined;
	return note.text === '' ? `marked · ${waysWithNote(model)}` : `“${note.text}”`;
}

function searchText(page: Page, pattern: string): string {
	const hit = hitNumber(page);
	return hit ? `/${pattern} ${hit.number}/${hit.of}` : `/${pattern}`;
}

function sectionOf(page: Page): string {
	const {headings, article} = page.document;
	return headings[headingIndexAt(page, segmentRead(page))]?.text ?? article.metadata.title;
}

function browserParts(model: Model): Parts {
	const {browser, count, progress} = model;
	if (!browser.isLoaded) return {left: progress === '' ? 'loading the library' : progress.toLowerCase(), right: ''};
	const {selected, entries, query, sort, only} = browser;
	const place = entries.length === 0 ? 'no article' : `${(selected + 1).toLocaleString('en')} of ${foundText(browser)}`;
	const left = [place, query !== '' && `/${query}`, progress.toLowerCase()].filter(Boolean).join(' · ');
	const order = sort === 'unread first' ? sort : sort !== 'date' && `by ${sort}`;
	const facts = [only === 'queued' ? 'queue' : only && `${only} only`, order, count];
	return {left, right: facts.filter(Boolean).join(' · '), hint: count === '' ? helpHint(model) : ''};
}

/** Number of articles in the list; `…` while more are arriving, `+` if there are more. */
function foundText({total, entries, isGrowing}: Browser): string {
	if (total !== undefined) return total.toLocaleString('en');
	return `${entries.length.toLocaleString('en')}${isGrowing ? '…' : '+'}`;
}

function promptLine({size, theme, browser}: Model, prompt: Prompt): string {
	const sign = promptSigns[prompt.kind];
	const found = prompt.kind === 'filter' ? foundText(browser) : '';
	const right = isHelpShown(prompt) ? helpPromptText(size) : prompt.kind === 'tag' ? choicesText(prompt, size) : found;
	const room = Math.max(2, size.width - columns(right) - columns(sign) - 2);
	const [before, under, rest] = typedParts(prompt, room);
	const taken = columns(sign) + columns(before + under + rest) + columns(right);
	const space = ' '.repeat(Math.max(1, size.width - taken - 1));
	return `${sign}${before}${reversed(under)}${rest}${space}${theme.faint(right)}`;
}

/** The text before, under and after the cursor, as much as fits. */
function typedParts(prompt: Prompt, room: number): [before: string, under: string, rest: string] {
	const [before, under, rest] = lineAtCursor(prompt);
	const at = columns(before);
	const wide = at + columns(under + rest);
	const start = wide <= room ? 0 : Math.max(0, Math.min(at - Math.floor(room / 2), wide - room));
	const shown = slice(before, start, at - start);
	return [shown, under, fitStart(rest, room - columns(shown) - columns(under))];
}

const promptSigns: Record<Prompt['kind'], string> = {
	filter: '/',
	search: '/',
	'search-back': '?',
	pipe: '|',
	shell: '!',
	note: '✎ ',
	tag: '# ',
};

/** Candidates for the tag being typed, as many as fit, and the key that completes it. */
function choicesText(prompt: Prompt, {width}: Size): string {
	const choices = tagChoices(prompt);
	if (choices.length === 0) return prompt.text === '' ? 'parted by commas' : '';
	const room = Math.min(60, width - columns(prompt.text) - 12);
	return room < 12 ? '' : `Tab: ${cut(safeLine(choices.join(' · ')), room - 5)}`;
}

/** Help beside an empty prompt, worded to fit. */
function helpPromptText({width}: Size): string {
	return width >= 60 ? 'type to find backwards · Space: more keys · Esc' : 'Space: keys';
}

/** Aligns two texts to the edges; the left one is shortened first. */
function spread({left, right}: Parts, width: number): string {
	const room = width - columns(right) - 2;
	if (room < Math.min(8, columns(left))) return cut(right === '' ? left : right, width);
	const shown = cut(left, room);
	return shown + ' '.repeat(width - columns(shown) - columns(right)) + right;
}
