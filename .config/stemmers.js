// The stemmers of snowball-stemmers that wsws has a use for, as one module that makes each when it is first asked for: the package
// makes all when it is loaded, which takes as long as half a start.

import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';

const name = 'snowball';
const languages =
	'catalan czech danish dutch english finnish french german hungarian italian norwegian portuguese romanian russian spanish swedish turkish'.split(
		' ',
	);

/** A plugin for rolldown and Vite. */
export const stemmers = {
	name: 'stemmers',
	/** @param {string} source */
	resolveId: source => (source === name ? `\0${name}` : null),
	/** @param {string} id */
	load: id => (id === `\0${name}` ? moduleOf(readFileSync(require.resolve('snowball-stemmers'), 'utf8')) : null),
};

const require = createRequire(import.meta.url);

/** @param {string} source Of the package. */
function moduleOf(source) {
	const start = source.indexOf('function _possibleConstructorReturn');
	const shared = source.slice(start, source.indexOf('    var arabicStemmer = '));
	if (start < 0) throw new Error('snowball-stemmers has changed');
	return `const _typeof = value => typeof value;
${shared}
const makers = {
${languages.map(language => `${language}() {\n${codeOf(source, language)}return new ${language}Stemmer();\n}`).join(',\n')}
};
export function stemmerIn(language) {
	const stemmer = makers[language]();
	return word => {
		stemmer.setCurrent(word);
		stemmer.stem();
		return stemmer.getCurrent();
	};
}
`;
}

/** @param {string} source @param {string} language */
function codeOf(source, language) {
	const from = source.indexOf(`    var ${language}Stemmer = `);
	if (from < 0) throw new Error(`snowball-stemmers has no ${language}`);
	const end = '    }(SnowballStemmer);\n';
	return source.slice(from, source.indexOf(end, from) + end.length);
}
