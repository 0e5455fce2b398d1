// Pairs of endings in forms of one word that no stemmer unifies: `leaf` and `leaves`, `luz` and `luces`; and the consonant gradation of
// Finnish, `katu` and `kadut`. They make candidates only: a form counts if the library has it, which leaves few wrong ones.

/** Two endings, and what a word has before them; two letters if undefined. */
type EndingPair = [one: string, other: string, before?: RegExp];

/** Words that would be other forms of a folded word in these languages. */
export function pairedForms(word: string, langs: readonly string[]): string[] {
	return langs.flatMap(lang => [
		...(endingPairs.get(lang) ?? []).flatMap(pair => exchanged(word, pair)),
		...(lang === 'fi' ? gradedForms(word) : []),
	]);
}

function exchanged(word: string, [one, other, before = /../]: EndingPair): string[] {
	const exchange = (from: string, to: string) => {
		const start = word.slice(0, -from.length);
		return word.endsWith(from) && before.test(start) ? [start + to] : [];
	};
	return [...exchange(one, other), ...exchange(other, one)];
}

const endingPairs = new Map<string, EndingPair[]>([
	// Wolves, thieves; knives.
	[
		'en',
		[
			['ves', 'f', /[aeo]l$|ar$|[eo]a$|ie$/],
			['ives', 'ife', /./],
		],
	],
	// Museen, Rhythmen, Themen. Shorter words would be others: waren, warum.
	[
		'de',
		[
			['en', 'um', /.{4}/],
			['en', 'us', /.{4}/],
			['en', 'a', /.{4}/],
		],
	],
	['es', [['ces', 'z', /./]]],
	// Travaux, genoux, feux, actives, mangeons.
	[
		'fr',
		[
			['aux', 'ail'],
			['oux', 'ou'],
			['eux', 'eu', /./],
			['ive', 'if'],
			['ives', 'if'],
			['geons', 'ger'],
		],
	],
	[
		'it',
		[
			['ghi', 'go'],
			['chi', 'co'],
			['ghe', 'ga'],
			['che', 'ca'],
		],
	],
	['nl', [['a', 'um']]],
	// Pães; fáceis, barris, azuis, espanhóis.
	[
		'pt',
		[
			['aes', 'ao', /./],
			['eis', 'il'],
			['is', 'il', /[^aeou]$/],
			['uis', 'ul'],
			['ois', 'ol'],
		],
	],
	['sv', [['er', 'um', /e$/]]],
	// Kädet, veden, naiset.
	[
		'fi',
		[
			['det', 'si'],
			['den', 'si'],
			['set', 'nen'],
		],
	],
]);

/** The nominative of a folded Finnish genitive or plural, or these of a nominative. */
function gradedForms(word: string): string[] {
	const [, start = '', vowels = '', ending = ''] = /^(.+[^aeiouy])([aeiouy]{1,2})([nt]?)$/.exec(word) ?? [];
	return grades.flatMap(([strong, weak]) => {
		const [from, to] = ending === '' ? [strong, weak] : [weak, strong];
		if (!start.endsWith(from)) return [];
		const graded = start.slice(0, -from.length) + to;
		// Lehti, lehdet.
		const otherVowels = ending === '' ? vowels.replace(/i$/, 'e') : vowels.replace(/e$/, 'i');
		const stems = [graded + vowels, graded + otherVowels];
		return ending === '' ? stems.flatMap(stem => [`${stem}n`, `${stem}t`]) : stems;
	});
}

/** Consonants of an open syllable, and of a closed one. */
const grades: [strong: string, weak: string][] = [
	['nk', 'ng'],
	['mp', 'mm'],
	['nt', 'nn'],
	['lt', 'll'],
	['rt', 'rr'],
	['t', 'd'],
	['p', 'v'],
	['kk', 'k'],
	['pp', 'p'],
	['tt', 't'],
];
