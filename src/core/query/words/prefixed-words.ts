// Words that Arabic and Hebrew attach to the next word, such as the article, `and` and `in`: `والعمال` is `and the workers`.

/**
 * Prefixes of a folded word that have the same meaning with or without attached words, except the word itself; none if its script
 * has no such words.
 */
export function prefixedBeginnings(word: string): string[] {
	const {prefixes = [], before} = scripts.find(({letters}) => letters.test(word)) ?? {};
	const bare = before ? word.replace(before, '') : word;
	const beginnings = ['', ...prefixes].map(prefix => prefix + bare);
	return prefixes.length === 0 ? [] : beginnings.filter(beginning => beginning !== word);
}

interface Script {
	letters: RegExp;
	prefixes: readonly string[];
	/** Removed first; other possible prefixes are more often letters of the word itself. */
	before?: RegExp;
}

const scripts: readonly Script[] = [
	{
		letters: /^[\u0620-\u064a]+$/,
		prefixes: 'ال وال بال كال فال لل ولل وبال و ب ل ك ف ول وب'.split(' '),
		before: /^(?:[وفبك]?ال|و?لل)(?=.{3})/,
	},
	{letters: /^[\u05d0-\u05ea]+$/, prefixes: 'ה ו ב ל מ כ ש וה שה מה וב ול ומ וש כש'.split(' ')},
];
