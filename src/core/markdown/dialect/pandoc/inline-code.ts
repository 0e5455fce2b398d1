// R code in link addresses, which R Markdown evaluates: [our line](`r url`).

import type {Dialect} from '../dialect.ts';

export const codeInAddresses: Dialect = {
	name: 'R',
	starts: ['`r '],
	sign: /(?<=\]\()`r [^`\n]{1,300}`\)/,
	address: {part: /`r [^`\n]{1,300}`/, target: () => ''},
};
