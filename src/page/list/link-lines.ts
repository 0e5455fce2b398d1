// Formats the links of an article for a person: outgoing links with their lines, and the articles that link to it.

import type {Entry} from '../../core/article/article.ts';
import type {Paint} from '../../core/role.ts';
import {columns} from '../../core/text/columns.ts';
import {safeText} from '../../core/text/safe-text.ts';
import {openAddress, percentDecoded} from '../../core/text/web-address.ts';
import {cut} from '../line/columns.ts';

/** A link, and the article at the other end. */
export interface ShownLink {
	line: number;
	href: string;
	state: string;
	entry: Entry | undefined;
}

export interface LinkLook {
	/** Width of the terminal in columns. */
	width: number;
	paint: Paint;
}

/** A heading for each direction that has links, and one line per link, at most as wide as the terminal. */
export function linkLines({out, back}: {out: ShownLink[]; back: ShownLink[]}, look: LinkLook): string[] {
	const {paint} = look;
	const lineWidth = out.reduce((widest, {line}) => Math.max(widest, String(line).length), 0);
	const placeWidth = back.reduce((widest, link) => Math.min(most, Math.max(widest, columns(placeOf(link)))), 0);
	return [
		...(out.length > 0 ? [paint('heading', 'links to')] : []),
		...out.map(link => row(link, lineWidth, look)),
		...(out.length > 0 && back.length > 0 ? [''] : []),
		...(back.length > 0 ? [paint('heading', 'linked from')] : []),
		...back.map(link => backRow(link, placeWidth, look)),
	];
}

/** Widest place in columns, so that titles are aligned. */
const most = 30;
const indent = '  ';

function row({href, state, entry, line}: ShownLink, lineWidth: number, {width, paint}: LinkLook): string {
	const place = paint('line', String(line).padStart(lineWidth));
	const room = width - indent.length - lineWidth - 2;
	const address = safeText(percentDecoded(openAddress(href)));
	if (state === 'broken') {
		const note = 'broken: ';
		return `${indent}${place}  ${paint('error', note.trim())} ${cut(address, room - note.length)}`;
	}
	if (state !== 'article' || !entry) return `${indent}${place}  ${paint('faint', cut(address, room))}`;
	return `${indent}${place}  ${titled(entry, room, paint)}`;
}

/** The title followed by the name, which commands accept; the title is shortened first. */
function titled({title, name}: Entry, room: number, paint: Paint): string {
	const shown = cut(name, room);
	const left = room - columns(shown) - 2;
	return left < 8 ? paint('name', shown) : `${paint('title', cut(safeText(title), left))}  ${paint('name', shown)}`;
}

function backRow(link: ShownLink, placeWidth: number, {width, paint}: LinkLook): string {
	const place = cut(placeOf(link), width - indent.length);
	const filling = ' '.repeat(Math.max(0, placeWidth - columns(place)));
	const room = width - indent.length - columns(place) - filling.length - 2;
	const title = room < 8 ? '' : `${filling}  ${paint('title', cut(safeText(link.entry?.title ?? ''), room))}`;
	return `${indent}${paint('name', place)}${title}`;
}

function placeOf({entry, line}: ShownLink): string {
	return `${entry?.name ?? ''}:${line}`;
}
