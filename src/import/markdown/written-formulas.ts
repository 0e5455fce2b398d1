// Formulas written as TeX in the text of a page, for a script such as MathJax or KaTeX to render.

import {type PageDocument, type PageNode, unwrap} from '../html/page-document.ts';

/** Converts `\(…\)`, `\[…\]` and `$$…$$` to elements if a page contains several. Changes the page. */
export function openWritten(document: PageDocument): void {
	const found: {text: PageNode; parts: Part[]}[] = [];
	for (const text of textsOf(document)) {
		const parts = partsOf(text.textContent ?? '');
		if (parts.length > 1) found.push({text, parts});
	}
	const count = found.reduce((sum, {parts}) => sum + parts.filter(part => typeof part !== 'string').length, 0);
	if (count < fewest) return;
	for (const {text, parts} of found) replaceText(document, text, parts);
}

/** A single formula may be an example of the notation. */
const fewest = 2;

type Part = string | {tex: string; isBlock: boolean};

function textsOf(document: PageDocument): PageNode[] {
	const texts: PageNode[] = [];
	const walker = document.createTreeWalker(document.documentElement ?? document, 4);
	for (let node = walker.nextNode(); node; node = walker.nextNode())
		if (/\\[([]|\$\$/.test(node.textContent ?? '') && !isLiteral(node)) texts.push(node);
	return texts;
}

function isLiteral(text: PageNode): boolean {
	let at = text.parentElement;
	for (let height = 0; at && height < highest; height++, at = at.parentElement)
		if (literal.test(at.localName)) return true;
	return false;
}

/** Number of ancestors of a text that are examined: highlighted code has few. */
const highest = 4;

/** Elements whose text such scripts ignore, as configured in MathJax. */
const literal = /^(?:annotation|code|kbd|math|noscript|pre|samp|script|style|template|textarea|title|tt)$/;

/** Splits a text into words and formulas. */
function partsOf(text: string): Part[] {
	const parts: Part[] = [];
	let from = 0;
	let open: {sign: string; at: number} | undefined;
	for (const {0: sign, index} of text.matchAll(/\\[()[\]]|\$\$/g)) {
		if (open && sign === closing.get(open.sign)) {
			const tex = text.slice(open.at + 2, index).trim();
			if (tex !== '' && (open.sign !== '$$' || /[\\^_={}]/.test(tex))) {
				parts.push(text.slice(from, open.at), {tex, isBlock: open.sign !== '\\('});
				from = index + 2;
			}
			open = undefined;
		} else if (closing.has(sign)) open = {sign, at: index};
	}
	return [...parts, text.slice(from)];
}

const closing = new Map([
	['\\(', '\\)'],
	['\\[', '\\]'],
	['$$', '$$'],
]);

function replaceText(document: PageDocument, text: PageNode, parts: readonly Part[]): void {
	const around = document.createElement('span');
	around.append(
		...parts.map(part => {
			if (typeof part === 'string') return part;
			const formula = document.createElement('math');
			formula.setAttribute('data-latex', part.tex);
			formula.setAttribute('display', part.isBlock ? 'block' : 'inline');
			formula.append(part.tex);
			return formula;
		}),
	);
	text.parentElement?.insertBefore(around, text);
	text.remove();
	unwrap(around);
}
