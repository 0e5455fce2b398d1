// Code of R in the addresses of links, which R Markdown runs: [our line](`r url`).

import type {Dialect} from '../dialect.ts';

export const codeInAddresses: Dialect = {
	name: 'R',
	starts: ['`r '],
	sign: /(?<=\]\()`r [^`\n]{1,300}`\)/,
	address: {part: /`r [^`\n]{1,300}`/, target: () => ''},
};
