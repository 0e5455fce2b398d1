// Code with line numbers beside it, as highlighters of static sites write it: a table of two cells.

import {isElement, type PageDocument, type PageElement, type PageNode} from '../page-document.ts';

/** Replaces such tables by their code. Defuddle takes the numbers of some for the code. */
export function dropLineNumbers(document: PageDocument): void {
	for (const table of [...document.querySelectorAll('table')]) {
		const row = table.querySelector('tr');
		const [numbers, code, ...others] = row?.children ?? [];
		if (!row || !numbers || !code || others.length > 0 || [...(row.parentElement?.children ?? [])].length > 1) continue;
		const last = lastNumber(numbers);
		const block = last === 0 ? undefined : (code.querySelector('pre') ?? blockOfLines(document, code, last));
		if (block) table.replaceWith(block);
	}
}

/** The last number, if a cell's text consists of the numbers from 1 on; otherwise 0. */
function lastNumber(cell: PageElement): number {
	const numbers = textsIn(cell).flatMap(text => text.split(/\s+/).filter(Boolean));
	return numbers.every((number, at) => number === String(at + 1)) ? numbers.length : 0;
}

function textsIn(element: PageElement): string[] {
	return [...element.childNodes].flatMap(node => (isElement(node) ? textsIn(node) : textOf(node)));
}

function textOf({nodeType, textContent}: PageNode): string[] {
	return nodeType === 3 ? [textContent ?? ''] : [];
}

/** Code whose lines are sibling elements, as many as there are numbers. */
function blockOfLines(document: PageDocument, cell: PageElement, count: number): PageElement | undefined {
	let lines = [...cell.children];
	while (lines.length === 1 && lines[0]) lines = [...lines[0].children];
	if (count < 2 || lines.length !== count) return undefined;
	const block = document.createElement('pre');
	block.append(lines.map(({textContent}) => (textContent ?? '').replaceAll('\xa0', ' ').trimEnd()).join('\n'));
	return block;
}
