// Handles endings that Snowball's stemmers don't unify, or that folding hides from them, and provides a light stemmer for Greek,
// which the package lacks.

/** Replacements of endings in a language. */
interface Endings {
	/** Applied to a folded word before stemming: plural to singular. */
	ofWord: [ending: RegExp, other: string][];
	/** Applied to its stem. */
	ofStem: [ending: RegExp, other: string][];
}

/** Wraps a stemmer so that it unifies the endings of its language. */
export function withEndings(lang: string, stem: (word: string) => string): (word: string) => string {
	const {ofWord, ofStem} = endings.get(lang) ?? none;
	return word => replaced(stem(replaced(word, ofWord)), ofStem);
}

function replaced(word: string, pairs: Endings['ofWord']): string {
	return pairs.reduce((word, [ending, other]) => word.replace(ending, other), word);
}

const none: Endings = {ofWord: [], ofStem: []};

const endings = new Map<string, Endings>([
	// Bäckerinnen.
	['de', {ofWord: [[/(?<=.{4})innen$/, 'in']], ofStem: []}],
	// Arrêtées, whose accents are lost in folding.
	['fr', {ofWord: [[/ees?$/, 'er']], ofStem: []}],
	// Veloz, veloces.
	['es', {ofWord: [], ofStem: [[/z$/, 'c']]}],
	// Bruggen, huizen, brieven.
	[
		'nl',
		{
			ofWord: [],
			ofStem: [
				[/([bdfgklmnprst])\1$/, '$1'],
				[/z$/, 's'],
				[/v$/, 'f'],
			],
		},
	],
	// Inundações, jornais, papéis, homens.
	[
		'pt',
		{
			ofWord: [
				[/oes$/, 'ao'],
				[/(?<=.{3})([ae])is$/, '$1l'],
				[/ns$/, 'm'],
			],
			ofStem: [],
		},
	],
]);

/** The stem of a folded Greek word: without the ending of case, number or person. */
export function greekStem(word: string): string {
	return word.replace(greekEnding, '');
}

/** Matches the longest ending that leaves three letters. */
const greekEnding =
	/(?<=.{3})(?:ματα|ματων|ματοσ|αδεσ|αδων|ουμε|ετε|ουν|ουσ|εων|εισ|ιεσ|ιων|ιου|ιοσ|ια|ιο|οι|οσ|ον|ου|ων|εσ|ασ|ησ|ισ|υσ|ει|μα|[αεηιουω])$/;
