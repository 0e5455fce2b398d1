// The stemmers of snowball-stemmers as modules of their own: its one file holds those of 24 languages, and to load all takes as long
// as half a start. `snowball:english` is what all share and the English one.

import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';

const prefix = 'snowball:';

/** A plugin for rolldown and Vite. */
export const stemmers = {
	name: 'stemmers',
	/** @param {string} source */
	resolveId: source => (source.startsWith(prefix) ? `\0${source}` : null),
	/** @param {string} id */
	load: id => (id.startsWith(`\0${prefix}`) ? moduleOf(id.slice(prefix.length + 1)) : null),
};

/** @param {string} language */
function moduleOf(language) {
	const source = readFileSync(createRequire(import.meta.url).resolve('snowball-stemmers'), 'utf8');
	const start = source.indexOf('function _possibleConstructorReturn');
	const shared = source.slice(start, source.indexOf('    var arabicStemmer = '));
	const end = '    }(SnowballStemmer);\n';
	const from = source.indexOf(`    var ${language}Stemmer = `);
	if (start < 0 || from < 0) throw new Error(`snowball-stemmers has no ${language}`);
	const own = source.slice(from, source.indexOf(end, from) + end.length);
	return `const _typeof = value => typeof value;
${shared}${own}
const stemmer = new ${language}Stemmer();
export function stem(word) {
	stemmer.setCurrent(word);
	stemmer.stem();
	return stemmer.getCurrent();
}
`;
}
