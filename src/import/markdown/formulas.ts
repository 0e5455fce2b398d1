// The formulas of a page as TeX, which Markdown has them in: as the page states it beside them, else made of their elements.

import type {PageDocument, PageElement} from '../html/page-document.ts';
import {openWritten} from './written-formulas.ts';

/** Names the TeX of every formula where defuddle looks first: it would take the bare letters, and `a/b` for `ab`. */
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

/** Gives formulas that stand by the hundred in one element each its own: for each of them defuddle looks through all that it holds. */
function partCrowds(document: PageDocument, formulas: readonly PageElement[]): void {
	const counts = new Map<PageElement | null, number>();
	for (const {parentElement} of formulas) counts.set(parentElement, (counts.get(parentElement) ?? 0) + 1);
	const crowded = formulas.filter(({parentElement}) => (counts.get(parentElement) ?? 0) >= crowd);
	// As defuddle would see it: a formula after a paragraph stands by itself.
	for (const formula of crowded)
		if (formula.previousElementSibling?.localName === 'p') formula.setAttribute('display', 'block');
	for (const formula of crowded) {
		const own = document.createElement('span');
		formula.replaceWith(own);
		own.append(formula);
	}
}

/** Whether its TeX stands in it or around it, where defuddle finds it. */
function isStated(formula: PageElement): boolean {
	const isEntry = formula.parentElement?.hasAttribute('data-entry') === true;
	return (
		isEntry ||
		formula.hasAttribute('data-latex') ||
		formula.querySelector('annotation[encoding="application/x-tex"]') !== null
	);
}

/** Where MathJax has the TeX of a formula. */
const script = 'script[type^="math/tex"]';

/** Formulas in one element, more than paragraphs and rows of tables have. */
const crowd = 100;

/** Formulas; a page of more is a list of them. */
const most = 2000;

/** Undefined where the elements are no formula. */
async function converted(mathMl: string): Promise<string | undefined> {
	const {MathMLToLaTeX} = await import('mathml-to-latex');
	try {
		return MathMLToLaTeX.convert(mathMl);
	} catch {
		return undefined;
	}
}
