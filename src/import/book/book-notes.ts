// Converts the notes of a book to the form that footnotes have on web pages: a list at the end, whose items are referenced by
// superscript numbers.

import {moveChildren, type PageDocument, type PageElement, unwrap} from '../html/page-document.ts';
import {rootOf} from '../html/text-blocks.ts';
import {type Chapter, pathFrom} from './read-epub.ts';

/**
 * Moves notes from separate files to the first chapter that references them. Changes the chapters: a file of notes is empty
 * afterwards.
 */
export function bringNotes(chapters: readonly Chapter[]): void {
	const names = new Map<PageElement, {name: string; caller: Chapter}>();
	for (const {link, note, caller} of [...callsElsewhere(chapters)]) {
		const known = names.get(note) ?? {name: `note-brought-${names.size + 1}`, caller};
		if (!names.has(note)) moveNote(note, known);
		names.set(note, known);
		if (known.caller === caller) link.setAttribute('href', `#${known.name}`);
	}
}

/** Yields the links to notes in other files. */
function* callsElsewhere(chapters: readonly Chapter[]) {
	const targets = new Map(chapters.map(({path, page}) => [path, elementsById(page)]));
	for (const caller of chapters) {
		for (const link of [...caller.page.querySelectorAll('a[href*="#"]')].filter(isCall)) {
			const [file = '', id = ''] = (link.getAttribute('href') ?? '').split('#');
			const path = pathFrom(caller.path, file);
			const note = file === '' || path === caller.path ? undefined : blockOf(targets.get(path)?.get(id));
			if (note && isNote(note)) yield {link, note, caller};
		}
	}
}

function moveNote(note: PageElement, {name, caller}: {name: string; caller: Chapter}): void {
	note.setAttribute('id', name);
	rootOf(caller.page)?.append(note);
}

function elementsById(page: PageDocument): Map<string, PageElement> {
	return new Map([...page.querySelectorAll('[id]')].map(element => [element.getAttribute('id') ?? '', element]));
}

/** Changes the page. A note is the target of a number or star, unless that is a heading or a whole section. */
export function gatherNotes(page: PageDocument): void {
	const calls = callsOf(page);
	const notes = [...new Set(calls.values())];
	const signs = new Map([...calls].map(([link, note]) => [note, signOf(link)]));
	const items = notes.map((note, index) => itemOf(page, note, {number: index + 1, sign: signs.get(note) ?? ''}));
	for (const [link, note] of calls) replaceCall(page, link, notes.indexOf(note) + 1);
	for (const note of notes) note.remove();
	if (items.length > 0) rootOf(page)?.append(listOf(page, items));
}

/** The links to notes, with their targets. A link inside a note leads back. */
function callsOf(page: PageDocument): Map<PageElement, PageElement> {
	const targets = elementsById(page);
	const calls = new Map<PageElement, PageElement>();
	const notes = new Set<PageElement>();
	for (const link of [...page.querySelectorAll('a[href^="#"]')].filter(isCall)) {
		const target = blockOf(targets.get((link.getAttribute('href') ?? '').slice(1)));
		if (!target || isWithin(link, notes) || hasAround(link, target) || !(notes.has(target) || isNote(target))) continue;
		notes.add(target);
		calls.set(link, target);
	}
	return calls;
}

function isCall(link: PageElement): boolean {
	const text = (link.textContent ?? '').trim();
	return (
		/^[[(]?(?:\p{N}{1,4}|[*†‡§]{1,3})[\])]?$/u.test(text) ||
		(text.length <= longestCall && /\bnoteref\b/.test(roleOf(link)))
	);
}

/** In letters, for references that the book itself marks as such. */
const longestCall = 12;

/** The role of an element in books (EPUB 3 Structural Semantics, and DPUB-ARIA, which replaced it). */
function roleOf(element: PageElement): string {
	return `${element.getAttribute('epub:type') ?? ''} ${element.getAttribute('role') ?? ''}`;
}

/** In letters. */
const longest = 4000;

/** Whether a block is a note: short, with text, and preceded by its number, except in a list, which numbers its items. */
function isNote(block: PageElement): boolean {
	const text = (block.textContent ?? '').trim();
	const isShort = /\p{L}/u.test(text) && text.length <= longest && /^(?:aside|li|p|div|dd)$/.test(block.localName);
	return (
		isShort &&
		(block.localName === 'li' ||
			/\b(?:(?:foot|end|rear)note|note)\b/.test(roleOf(block)) ||
			/^\W*\p{N}|^[*†‡§]/u.test(text))
	);
}

/** The block that an element is, or that an anchor begins. */
function blockOf(element: PageElement | undefined): PageElement | undefined {
	let at: PageElement | null = element ?? null;
	while (at && /^(?:a|b|em|i|small|span|strong|sup)$/.test(at.localName)) at = at.parentElement;
	return at ?? undefined;
}

function hasAround(element: PageElement, other: PageElement): boolean {
	return isWithin(element, new Set([other]));
}

function isWithin(element: PageElement, others: ReadonlySet<PageElement>): boolean {
	for (let at: PageElement | null = element; at; at = at.parentElement) if (others.has(at)) return true;
	return false;
}

/** The number or star of a reference, which its note usually repeats. */
function signOf(call: PageElement): string {
	return (call.textContent ?? '').replace(/[\s[\]()]+/g, '');
}

/** The note without its number, which usually links back. Another number belongs to the text. */
function itemOf(page: PageDocument, note: PageElement, {number, sign}: {number: number; sign: string}): PageElement {
	for (const back of note.querySelectorAll('a[href^="#"]'))
		if (isCall(back) || /^[↩↑^]/.test(back.textContent ?? '')) back.remove();
	const item = page.createElement('li');
	item.setAttribute('id', `fn:${number}`);
	moveChildren(note, item);
	const [first] = item.querySelectorAll('p');
	const start = (first ?? item).firstChild;
	if (start?.nodeType === 3)
		start.textContent = (start.textContent ?? '').replace(
			/^\s*[[(]?(\p{N}{1,4}|[*†‡§]{1,3})[\])]?[.:]?\s+|^[\s.:)\]]+/u,
			(all, own) => (own === undefined || own === sign || own === String(number) ? '' : all),
		);
	return item;
}

function replaceCall(page: PageDocument, link: PageElement, number: number): void {
	const call = page.createElement('sup');
	call.setAttribute('id', `fnref:${number}`);
	const inner = page.createElement('a');
	inner.setAttribute('href', `#fn:${number}`);
	inner.append(String(number));
	call.append(inner);
	const around = link.parentElement;
	link.replaceWith(call);
	if (around?.localName === 'sup' && (around.textContent ?? '').trim() === String(number)) unwrap(around);
}

function listOf(page: PageDocument, items: PageElement[]): PageElement {
	const notes = page.createElement('div');
	notes.setAttribute('id', 'footnotes');
	const list = page.createElement('ol');
	list.append(...items);
	notes.append(list);
	return notes;
}
