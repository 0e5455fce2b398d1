// Links of a page: locating them in the laid-out lines, stepping through them, and following them.

import type {Column} from '../column/column.ts';
import {blockAt, type Document, noteOf} from '../column/document.ts';
import type {SegmentSpan} from '../column/find.ts';
import {runsOf} from '../column/styled-line.ts';
import type {Effect} from '../model/effects.ts';
import {afterSaving, pushHistory} from '../model/history.ts';
import {type Model, noChange, type Page, type Step, withNotice} from '../model/model.ts';
import {isInView, showing, withTop} from '../model/page.ts';
import {headingOfFragment, positionOfFragment, readableAddress} from './fragments.ts';
import {lineOf, type Occurrence, type Occurrences, occurrenceAfter, occurrenceFrom} from './occurrences.ts';

/** Selects the next or previous link, counting from the top of the screen if none is selected. */
export function stepToLink(model: Model, page: Page, by: 1 | -1): Step {
	const links = linksOf(page.column);
	const next =
		page.link && chosenLink(model, page)
			? occurrenceAfter(page.column, links, {from: page.link, by})
			: occurrenceFrom(page.column, links, {from: page.top, by});
	const position = next && lineOf(links, next);
	if (!next || !position) return withNotice(model, by === 1 ? 'no link after this' : 'no link before this');
	const stepped = {...model, page: {...showing(page, position, model.size), link: next}};
	return noChange(stepped, ...nameLink(stepped.page, links.in(next.segment)[next.index]?.address));
}

function nameLink({document, linkTitles}: Page, address = '#'): Effect[] {
	if (address.startsWith('#') || linkTitles.has(address)) return [];
	return [{type: 'name-link', address, from: document.article.path}];
}

/** Stores the title of the article that a link of the page leads to. */
export function withLinkTitle(
	model: Model,
	{address, from, title}: {address: string; from: string; title: string},
): Model {
	const {page} = model;
	if (page?.document.article.path !== from) return model;
	return {...model, page: {...page, linkTitles: new Map(page.linkTitles).set(address, title)}};
}

/**
 * Where the selected link leads, in words; for a footnote its text, so that following it is unnecessary. Undefined if no link is
 * selected.
 */
export function linkText(model: Model, page: Page): string | undefined {
	const address = chosenLink(model, page)?.address;
	if (address === undefined) return undefined;
	const {document, linkTitles} = page;
	const note = noteOf(document, address);
	if (note !== undefined) return document.texts(note).join(' ');
	if (address.startsWith('#')) return partText(document, address);
	const title = linkTitles.get(address);
	const part = address.includes('#') ? ` · ${readableAddress(address.slice(address.indexOf('#')))}` : '';
	return title === undefined ? readableAddress(address) : `→ ${title}${part}`;
}

function partText(document: Document, address: string): string {
	const heading = headingOfFragment(document, address.slice(1));
	if (heading) return `→ ${heading.text}`;
	return address === '#' ? '→ the beginning' : readableAddress(address);
}

/** The selected link, while it is on the screen. */
export function chosenLink({size}: Model, page: Page): Occurrence | undefined {
	if (!page.link) return undefined;
	const links = linksOf(page.column);
	const position = lineOf(links, page.link);
	return position && isInView(page, position, size) ? links.in(page.link.segment)[page.link.index] : undefined;
}

/** Follows the selected link; undefined if none is selected. */
export function followed(model: Model, page: Page): Step | undefined {
	const address = chosenLink(model, page)?.address;
	if (address === undefined) return undefined;
	if (!address.startsWith('#')) {
		return afterSaving(model, {type: 'follow', address, from: page.document.article.path});
	}
	const position = positionOfFragment(page.column, address.slice(1));
	if (!position) return withNotice(model, `nothing is called ${readableAddress(address)} here`);
	// A footnote is short and at the end: scrolled to the top, it would leave the screen empty.
	const isNote = noteOf(page.document, address) !== undefined;
	return noChange(pushHistory(model, isNote ? showing(page, position, model.size) : withTop(page, position)));
}

function linksOf(column: Column): Occurrences {
	return {
		in: segment => linksIn(column.lines(segment)),
		mayBeIn(segment) {
			const raw = blockAt(column.document, segment)?.token.raw;
			return raw === undefined || /[\]<@]|:\/\/|www\./.test(raw);
		},
	};
}

/** A link that continues on the next line is a single link. */
function linksIn(lines: string[]): Occurrence[] {
	const links: Occurrence[] = [];
	for (const [line, text] of lines.entries()) {
		let at = 0;
		for (const run of runsOf(text)) {
			if (run.link !== undefined) append(links, run.link, {line, start: at, end: at + run.text.length});
			at += run.text.length;
		}
	}
	return links;
}

function append(links: Occurrence[], address: string, span: SegmentSpan): void {
	const previous = links.at(-1);
	const last = previous?.spans.at(-1);
	const goesOn = last && (last.line === span.line ? last.end === span.start : last.line === span.line - 1);
	if (previous?.address === address && last && goesOn) {
		if (last.line === span.line) last.end = span.end;
		else previous.spans.push(span);
	} else links.push({spans: [span], address});
}
