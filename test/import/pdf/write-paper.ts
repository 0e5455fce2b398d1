// Sets the first page of a paper as journals do: lines centred or at a place of their own, raised marks, a stamp up the
// side, and the text in one column or two.

import {assemble, escaped} from './write-pdf.ts';

/** A line above the text. A run of `^…^` is raised and small, one of `_…_` small alone. */
export interface HeadLine {
	text: string;
	size?: number;
	/** Points from the left; centred where there is none. */
	x?: number;
	/** Baseline to baseline, as a share of the size; 0: on the line before. */
	leading?: number;
	/** Up the left side of the page. */
	isTurned?: boolean;
}

const [width, height, margin, bodySize] = [595, 842, 60, 10];

export function writePaper({head, text, columns}: {head: HeadLine[]; text: string[]; columns: 1 | 2}): Uint8Array {
	const drawn: string[] = [];
	let y = height - 50;
	for (const line of head) {
		const {size = 10, leading = 1.3, isTurned = false} = line;
		if (isTurned) drawn.push(`BT /F1 ${size} Tf 0 1 -1 0 30 250 Tm (${escaped(line.text)}) Tj ET`);
		else {
			y -= size * leading;
			drawn.push(...runs(line, y));
		}
	}
	return assemble([[...drawn, ...columnsOf(text, {columns, top: y - 30})].join('\n')], {});
}

function runs({text, size = 10, x}: HeadLine, y: number): string[] {
	let sign = '';
	const parts = (text.match(/[_^]|[^_^]+/g) ?? []).flatMap(part => {
		if (part === '_' || part === '^') sign = sign === '' ? part : '';
		else return [{part, points: sign === '' ? size : size * 0.7, raised: sign === '^' ? size * 0.35 : 0}];
		return [];
	});
	const whole = parts.reduce((sum, {part, points}) => sum + part.length * points * 0.6, 0);
	let left = x ?? (width - whole) / 2;
	return parts.flatMap(({part, points, raised}) => {
		const from = left;
		left += part.length * points * 0.6;
		return draw(part, {x: from, y: y + raised, size: points});
	});
}

function draw(text: string, {x, y, size}: {x: number; y: number; size: number}): string {
	return `BT /F1 ${size} Tf 1 0 0 1 ${x.toFixed(2)} ${y.toFixed(2)} Tm (${escaped(text)}) Tj ET`;
}

function columnsOf(text: string[], {columns, top}: {columns: 1 | 2; top: number}): string[] {
	const room = (width - 2 * margin - (columns - 1) * 20) / columns;
	const letters = Math.floor(room / (bodySize * 0.6));
	const lines = text.flatMap(paragraph => ['', ...filled(paragraph, letters)]).slice(1);
	const each = Math.ceil(lines.length / columns);
	return lines.flatMap((line, at) => {
		const [column, row] = [Math.floor(at / each), at % each];
		const place = {x: margin + column * (room + 20), y: top - row * bodySize * 1.2, size: bodySize};
		return line === '' ? [] : draw(line, place);
	});
}

function filled(paragraph: string, letters: number): string[] {
	return paragraph.match(new RegExp(`\\S(?:.{0,${letters - 2}}\\S)?(?=\\s|$)`, 'g')) ?? [];
}
