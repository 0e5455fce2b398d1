// Words that Arabic and Hebrew write together with the next one, as the article, `and` and `in`: `والعمال` is `and the workers`.

/** How a folded word may begin that is the same with and without such words, itself left out: none where its script has none. */
export function prefixedBeginnings(word: string): string[] {
	const {prefixes = [], before} = scripts.find(({letters}) => letters.test(word)) ?? {};
	const bare = before ? word.replace(before, '') : word;
	const beginnings = ['', ...prefixes].map(prefix => prefix + bare);
	return prefixes.length === 0 ? [] : beginnings.filter(beginning => beginning !== word);
}

interface Script {
	letters: RegExp;
	prefixes: readonly string[];
	/** What is taken from the word first: what else may begin a word is more often a letter of its own. */
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
