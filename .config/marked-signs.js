// marked, with the signs that most texts hold in the place of Unicode's classes of punctuation and symbols. It makes some twenty
// expressions of these classes when it is loaded, which takes a tenth of a start; `core/markdown/fast/rules.ts` puts them
// back for the texts that hold others.

import {readFileSync} from 'node:fs';

const signs = usualSigns();

/** A plugin for rolldown. */
export const markedSigns = {
	name: 'marked-signs',
	/** @param {string} code @param {string} id */
	transform(code, id) {
		if (!/\/node_modules\/marked\/.*\.js$/.test(id)) return null;
		const changed = code.replaceAll(String.raw`\p{P}\p{S}`, () => signs);
		if (changed === code) throw new Error('marked has other classes of signs');
		return {code: changed, map: null};
	},
};

/** As they stand in the source of a class. */
function usualSigns() {
	const source = readFileSync(new URL('../src/core/markdown/fast/usual-signs.ts', import.meta.url), 'utf8');
	const [, found] = /String\.raw`([^`]+)`/.exec(source) ?? [];
	if (found === undefined) throw new Error('usual-signs.ts holds no signs');
	return found;
}
