// Converts mhchem's extensions to plain TeX: chemical formulas (`\ce{H2O}`) and quantities (`\pu{1.2e3 J/mol}`).

import {lookupTable} from '../../lookup-table.ts';

/** Reaction arrows. */
const arrows = lookupTable<string>({
	...{'->': '→', '-->': '→', '<-': '←', '<--': '←', '<->': '↔', '<-->': '⇄', '<=>': '⇌', '<=>>': '⇌', '<<=>': '⇌'},
});

/** Converts the content of `\ce`: digits after a letter or bracket are lowered, charges raised. */
export function substanceAsTex(source: string): string {
	return asTexSigns(source)
		.split(/ +/)
		.map(part => arrows[part] ?? particle(part))
		.join('~');
}

function particle(part: string): string {
	return part
		.replace(/(?<=[A-Za-z)\]])(\d+)/g, '_{$1}')
		.replace(/\^(\d*[+-]+|\d+)/g, '^{$1}')
		.replace(/(?<=[A-Za-z\d)\]}])([+-]+)$/, '^{$1}');
}

/** Converts the content of `\pu`: powers of ten, units with exponents, dots between units. */
export function quantityAsTex(source: string): string {
	return asTexSigns(source)
		.replace(/\\mu\s*(?=[A-Za-z])/g, 'μ')
		.replace(/(?<=[\d)])[eE]([+-]?\d+)/g, '×10^{$1}')
		.replace(/(?<=[A-Za-z])([+-]?\d+)(?![\d,.]*[A-Za-z])/g, '^{$1}')
		.replace(/(?<=[A-Za-z}])(?:\\?[.*])(?=[A-Za-z\\])/g, '·')
		.replace(/ +/g, '~');
}

/** Unifies minus signs, and unescapes characters that were protected from Markdown. */
function asTexSigns(source: string): string {
	return source
		.trim()
		.replace(/\s+/g, ' ')
		.replace(/[–−]/g, '-')
		.replace(/\\(?=[*.[\]])/g, '');
}
