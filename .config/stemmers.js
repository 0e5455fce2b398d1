// The stemmers of snowball-stemmers that wsws has a use for, as one module that makes each when it is first asked for: the package
// makes all when it is loaded, which takes as long as half a start.

import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';

const name = 'snowball';

/** The package's names of the languages, by the codes that articles have. */
const languages = {
	ca: 'catalan',
	cs: 'czech',
	da: 'danish',
	de: 'german',
	en: 'english',
	es: 'spanish',
	fi: 'finnish',
	fr: 'french',
	hu: 'hungarian',
	it: 'italian',
	nb: 'norwegian',
	nl: 'dutch',
	nn: 'norwegian',
	no: 'norwegian',
	pt: 'portuguese',
	ro: 'romanian',
	ru: 'russian',
	sv: 'swedish',
	tr: 'turkish',
};

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
${[...new Set(Object.values(languages))].map(language => makerOf(source, language)).join(',\n')}
};
const languages = new Map(${JSON.stringify(Object.entries(languages))});
export function stemmerIn(lang) {
	const language = languages.get(lang);
	if (language === undefined) return undefined;
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
function makerOf(source, language) {
	return `${language}() {\n${codeOf(source, language)}return new ${language}Stemmer();\n}`;
}

/** @param {string} source @param {string} language */
function codeOf(source, language) {
	const from = source.indexOf(`    var ${language}Stemmer = `);
	if (from < 0) throw new Error(`snowball-stemmers has no ${language}`);
	const end = '    }(SnowballStemmer);\n';
	return source.slice(from, source.indexOf(end, from) + end.length);
}
