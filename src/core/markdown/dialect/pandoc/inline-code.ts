// Code in link addresses: R code, which R Markdown evaluates, [our line](`r url`), and names in other documentation, which Quarto
// resolves, [](`~depot.Tram`).

import type {Dialect} from '../dialect.ts';

const code = String.raw`\`(?:r [^\`\n]{1,300}|~{0,2}[\w.:]{1,300})\``;

export const codeInAddresses: Dialect = {
	name: 'code in addresses',
	starts: [']('],
	sign: new RegExp(String.raw`\]\(${code}\)`),
	address: {part: new RegExp(code), target: part => (part.startsWith('`r ') ? '' : part.replace(/[`~]/g, ''))},
};
