// What mhchem adds to TeX, said as TeX that is known: formulas of substances (`\ce{H2O}`) and quantities (`\pu{1.2e3 J/mol}`).

import {lookupTable} from '../../lookup-table.ts';

/** Signs between what reacts and what comes of it. */
const arrows = lookupTable<string>({
	...{'->': '→', '-->': '→', '<-': '←', '<--': '←', '<->': '↔', '<-->': '⇄', '<=>': '⇌', '<=>>': '⇌', '<<=>': '⇌'},
});

/** The content of `\ce`: figures behind a letter or a bracket are lowered, charges raised. */
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

/** The content of `\pu`: powers of ten, units with their exponents, points between units. */
export function quantityAsTex(source: string): string {
	return asTexSigns(source)
		.replace(/\\mu\s*(?=[A-Za-z])/g, 'μ')
		.replace(/(?<=[\d)])[eE]([+-]?\d+)/g, '×10^{$1}')
		.replace(/(?<=[A-Za-z])([+-]?\d+)(?![\d,.]*[A-Za-z])/g, '^{$1}')
		.replace(/(?<=[A-Za-z}])(?:\\?[.*])(?=[A-Za-z\\])/g, '·')
		.replace(/ +/g, '~');
}

/** Minus signs of all kinds are one, and signs that Markdown had to be kept from are themselves. */
function asTexSigns(source: string): string {
	return source
		.trim()
		.replace(/\s+/g, ' ')
		.replace(/[–−]/g, '-')
		.replace(/\\(?=[*.[\]])/g, '');
}
