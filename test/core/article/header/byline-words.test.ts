import * as fc from 'fast-check';
import {expect, it} from 'vitest';
import {openers, openerWords} from '../../../../src/core/article/header/byline-table.ts';

const word = new RegExp(String.raw`[^\x00-\x7f]|\b(?:${openerWords})\b`, 'i');

it.each(openers)(
	'each opener of %s has letters beyond ASCII, or one of the words by which openers are told',
	opener => {
		const itself = opener.replace(/\(\?=[^)]*\)/g, '');
		fc.assert(
			fc.property(fc.stringMatching(new RegExp(`^(?:${itself})$`)), text => {
				expect(text).toMatch(word);
			}),
		);
	},
);
