// Converts notes to the form that footnotes have on most web pages: a list at the end, whose items are referenced by superscript
// numbers. A note is what a number or star links to, whatever its site or book calls it.

import {moveChildren, type PageDocument, type PageElement, type PageNode} from '../page-document.ts';
import {rootOf} from '../text-blocks.ts';

/**
 * Changes the page. A note is the target of a number or star, unless that is a heading or a whole section. On a web page, where
 * numbers also lead to parts and to other pages of a list, `isRaisedOnly` asks that the number is raised or in brackets, or that
 * its note leads back to it.
 */
export function gatherNotes(page: PageDocument, isRaisedOnly = false): void {
	const calls = callsOf(page, isRaisedOnly ? isSignOfNote() : () => true);
	const notes = [...new Set(calls.values())];
	const signs = new Map([...calls].map(([link, note]) => [note, signOf(link)]));
	const items = notes.map((note, index) => itemOf(page, note, {number: index + 1, sign: signs.get(note) ?? ''}));
	for (const [link, note] of calls) replaceCall(page, link, notes.indexOf(note) + 1);
	for (const note of notes) note.remove();
	if (items.length > 0) rootOf(page)?.append(listOf(page, items));
}

export function elementsById(page: PageDocument): Map<string, PageElement> {
	const named = [...page.querySelectorAll('a[name]')].map(
		anchor => [anchor.getAttribute('name') ?? '', anchor] as const,
	);
	const identified = [...page.querySelectorAll('[id]')].map(
		element => [element.getAttribute('id') ?? '', element] as const,
	);
	return new Map([...named, ...identified]);
}

/** Whether a link is the sign of a note that is still to be gathered, and not of a part of the page. */
function isSignOfNote(): (link: PageElement, note: PageElement) => boolean {
	const backs = new Map<PageElement, Set<string>>();
	const backsOf = (note: PageElement) => {
		const known = backs.get(note) ?? new Set([...note.querySelectorAll('a[href^="#"]')].map(targetOf));
		backs.set(note, known);
		return known;
	};
	return (link, note) => {
		if (targetOf(link).startsWith('fn:')) return false;
		const around = [link, link.parentElement, link.parentElement?.parentElement];
		if (link.querySelector('sup') || around.some(element => element?.localName === 'sup')) return true;
		if (/^\s*[[(]/.test(link.textContent ?? '')) return true;
		return around.some(element => ['id', 'name'].some(name => backsOf(note).has(element?.getAttribute(name) || ' ')));
	};
}

function targetOf(link: PageElement): string {
	return (link.getAttribute('href') ?? '').slice(1);
}

/** The links to notes, with their targets. A link inside a note leads back. */
function callsOf(
	page: PageDocument,
	isSign: (link: PageElement, note: PageElement) => boolean,
): Map<PageElement, PageElement> {
	const targets = elementsById(page);
	const calls = new Map<PageElement, PageElement>();
	const notes = new Set<PageElement>();
	const links = [...page.querySelectorAll('a[href^="#"]')].filter(isCall);
	const blocks = new Map(links.map(link => [targetOf(link), blockOf(targets.get(targetOf(link)))]));
	const possible = new Set(onlyOnce([...blocks.values()]).filter(isNote));
	for (const link of links) {
		const target = blocks.get(targetOf(link));
		if (!target || !possible.has(target) || isWithin(link, notes) || hasAround(link, target)) continue;
		if (!notes.has(target) && !isSign(link, target)) continue;
		notes.add(target);
		calls.set(link, target);
	}
	return calls;
}

/** Without the blocks that several names lead to, which hold several notes. */
function onlyOnce(blocks: readonly (PageElement | undefined)[]): PageElement[] {
	const counts = new Map<PageElement, number>();
	for (const block of blocks) if (block) counts.set(block, (counts.get(block) ?? 0) + 1);
	return [...counts].filter(([, count]) => count === 1).map(([block]) => block);
}

export function isCall(link: PageElement): boolean {
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
export function isNote(block: PageElement): boolean {
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
export function blockOf(element: PageElement | undefined): PageElement | undefined {
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
	for (const back of [...note.querySelectorAll('a[href^="#"]')]) if (isLinkBack(back)) back.remove();
	const item = page.createElement('li');
	item.setAttribute('id', `fn:${number}`);
	moveChildren(note, item);
	const start = firstText(page, item);
	if (!start) return item;
	start.textContent = (start.textContent ?? '').replace(
		/^\s*[[(]?(\p{N}{1,4}|[*†‡§]{1,3})[\])]?[.:]?(?:\s+|$)|^[\s.:)\]]+/u,
		(all, own) => (own === undefined || own === sign || own === String(number) ? '' : all),
	);
	if (start.textContent === '') removeEmptied(start, item);
	return item;
}

function firstText(page: PageDocument, element: PageElement): PageNode | undefined {
	const texts = page.createTreeWalker(element, 4);
	for (let text = texts.nextNode(); text; text = texts.nextNode()) if (text.textContent?.trim()) return text;
	return undefined;
}

/** Removes a text without letters, and the elements in which nothing else stands. */
function removeEmptied(text: PageNode, item: PageElement): void {
	let emptied = text;
	for (let at = text.parentElement; at && at !== item && !at.textContent?.trim(); at = at.parentElement) emptied = at;
	emptied.remove();
}

/** Whether a link in a note is the note's number, or an arrow or a letter for one of the places that refer to it. */
function isLinkBack(link: PageElement): boolean {
	const text = (link.textContent ?? '').trim();
	return /^[↩↑^]/.test(text) || (text.length <= 6 && /^[^\p{L}\p{N}]*(?:\p{L}|\p{N}*)[^\p{L}\p{N}]*$/u.test(text));
}

function replaceCall(page: PageDocument, link: PageElement, number: number): void {
	const call = page.createElement('sup');
	call.setAttribute('id', `fnref:${number}`);
	const inner = page.createElement('a');
	inner.setAttribute('href', `#fn:${number}`);
	inner.append(String(number));
	call.append(inner);
	const around = link.parentElement;
	const isAllOf = around?.localName === 'sup' && signOf(around) === signOf(link);
	(isAllOf ? around : link).replaceWith(call);
}

function listOf(page: PageDocument, items: PageElement[]): PageElement {
	const notes = page.createElement('div');
	notes.setAttribute('id', 'footnotes');
	const list = page.createElement('ol');
	list.append(...items);
	notes.append(list);
	return notes;
}
