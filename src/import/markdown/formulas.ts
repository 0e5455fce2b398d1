// The formulas of a page as TeX, which Markdown has them in: as the page states it beside them, else made of their elements.

import type {PageDocument, PageElement} from '../html/page-document.ts';

/** Names the TeX of every formula where defuddle looks first: it would take the bare letters, and `a/b` for `ab`. */
export async function stateFormulas(document: PageDocument): Promise<void> {
	const formulas = [...document.getElementsByTagName('math')].slice(0, most);
	const hasScripts = formulas.length > 0 && document.querySelector(script) !== null;
	for (const formula of formulas) {
		if (isStated(formula) || (hasScripts && formula.parentElement?.querySelector(script))) continue;
		const tex = formula.getAttribute('alttext') ?? (await converted(`<math>${formula.innerHTML}</math>`));
		if (tex) formula.setAttribute('data-latex', tex);
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
