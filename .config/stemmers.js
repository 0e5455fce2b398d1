// The stemmers of snowball-stemmers that wsws has a use for, each a module that is loaded when its language is first asked for: the
// package makes all when it is loaded, which takes as long as half a start.

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
	resolveId: source => (source === name || source.startsWith(ofLanguage) ? `\0${source}` : null),
	/** @param {string} id */
	load(id) {
		if (!id.startsWith(`\0${name}`)) return null;
		const source = readFileSync(require.resolve('snowball-stemmers'), 'utf8');
		return id === `\0${name}` ? moduleOf(source) : languageModule(source, id.slice(1 + ofLanguage.length));
	},
};

/** Begins the names of modules of one language; that of the file is the rest. */
const ofLanguage = `${name}/stemmer-`;

const require = createRequire(import.meta.url);

/** What the package's stemmers share. */
const helpers =
	'_possibleConstructorReturn, _inherits, _classCallCheck, _createClass, _get, _typeof, Among, StringBuilder, SnowballStemmer';

/** @param {string} source Of the package. */
function moduleOf(source) {
	const start = source.indexOf('function _possibleConstructorReturn');
	const shared = source.slice(start, source.indexOf('    var arabicStemmer = '));
	if (start < 0) throw new Error('snowball-stemmers has changed');
	const loaders = [...new Set(Object.values(languages))].map(
		language => `${language}: () => import('${ofLanguage}${language}')`,
	);
	return `const _typeof = value => typeof value;
${shared}
export {${helpers}};
const loaders = {${loaders.join(',')}};
const languages = new Map(${JSON.stringify(Object.entries(languages))});
export async function stemmerIn(lang) {
	const language = languages.get(lang);
	if (language === undefined) return undefined;
	const {makeStemmer} = await loaders[language]();
	const stemmer = makeStemmer();
	return word => {
		stemmer.setCurrent(word);
		stemmer.stem();
		return stemmer.getCurrent();
	};
}
`;
}

/** @param {string} source @param {string} language */
function languageModule(source, language) {
	return `import {${helpers}} from '${name}';
${codeOf(source, language)}
export const makeStemmer = () => new ${language}Stemmer();
`;
}

/** @param {string} source @param {string} language */
function codeOf(source, language) {
	const from = source.indexOf(`    var ${language}Stemmer = `);
	if (from < 0) throw new Error(`snowball-stemmers has no ${language}`);
	const end = '    }(SnowballStemmer);\n';
	return source.slice(from, source.indexOf(end, from) + end.length);
}
