import * as fc from 'fast-check';
import {expect, it} from 'vitest';
import {openers} from '../../../../src/core/article/header/byline-table.ts';
import {mayHaveOpener} from '../../../../src/core/article/header/byline-words.ts';

it.each(openers)('each opener of %s is told from a name', opener => {
	const itself = opener.replace(/\(\?=[^)]*\)/g, '');
	fc.assert(
		fc.property(fc.stringMatching(new RegExp(`^(?:${itself})$`)), text => {
			expect(text).toMatch(mayHaveOpener);
		}),
	);
});
