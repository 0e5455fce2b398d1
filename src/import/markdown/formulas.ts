// Provides the formulas of a page as TeX: from the page if it states the source, otherwise by converting its elements.

import type {PageDocument, PageElement} from '../html/page-document.ts';
import {openWritten} from './written-formulas.ts';

/** Puts the TeX of every formula where defuddle looks first: it would otherwise take the bare letters, and `a/b` for `ab`. */
export async function stateFormulas(document: PageDocument): Promise<void> {
	openWritten(document);
	const nested = new Set(document.querySelectorAll('math math'));
	const formulas = [...document.getElementsByTagName('math')].filter(formula => !nested.has(formula));
	const hasScripts = formulas.length > 0 && document.querySelector(script) !== null;
	for (const formula of formulas.slice(0, most)) {
		if (isStated(formula) || (hasScripts && formula.parentElement?.querySelector(script))) continue;
		const tex = formula.getAttribute('alttext') ?? (await converted(`<math>${formula.innerHTML}</math>`));
		if (tex) formula.setAttribute('data-latex', tex);
	}
	partCrowds(document, formulas);
}

/** Wraps formulas that stand by the hundred in one element, because for each of them defuddle searches the whole element. */
function partCrowds(document: PageDocument, formulas: readonly PageElement[]): void {
	const counts = new Map<PageElement | null, number>();
	for (const {parentElement} of formulas) counts.set(parentElement, (counts.get(parentElement) ?? 0) + 1);
	const crowded = formulas.filter(({parentElement}) => (counts.get(parentElement) ?? 0) >= crowd);
	// As defuddle would treat it: a formula after a paragraph is a block.
	for (const formula of crowded)
		if (formula.previousElementSibling?.localName === 'p') formula.setAttribute('display', 'block');
	for (const formula of crowded) {
		const own = document.createElement('span');
		formula.replaceWith(own);
		own.append(formula);
	}
}

/** Whether its TeX is inside or around it, where defuddle finds it. */
function isStated(formula: PageElement): boolean {
	const isEntry = formula.parentElement?.hasAttribute('data-entry') === true;
	return (
		isEntry ||
		formula.hasAttribute('data-latex') ||
		formula.querySelector('annotation[encoding="application/x-tex"]') !== null
	);
}

/** Where MathJax stores the TeX of a formula. */
const script = 'script[type^="math/tex"]';

/** Number of formulas in an element that no paragraph or table row reaches. */
const crowd = 100;

/** Limit on the formulas of a page; one with more is a list of them. */
const most = 2000;

/** Undefined if the elements are not a formula. */
async function converted(mathMl: string): Promise<string | undefined> {
	const {MathMLToLaTeX} = await import('mathml-to-latex');
	try {
		return MathMLToLaTeX.convert(mathMl);
	} catch {
		return undefined;
	}
}
