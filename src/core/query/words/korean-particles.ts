// Particles that Korean writes together with the noun before them: `도커를` is `도커` as an object.

/**
 * The noun of a word of Hangul syllables, without its particle and one of place or direction before that; undefined if it ends in
 * none, or less than two syllables are left.
 */
export function withoutParticles(word: string): string | undefined {
	if (!/^[가-힣]{3,}$/.test(word)) return undefined;
	const noun = withoutOneOf(particles, word);
	return noun && (withoutOneOf(ofPlace, noun) ?? noun);
}

/** What a particle requires of the syllable before it. */
type Before = 'consonant' | 'vowel' | 'vowel or ㄹ' | 'anything';

/** Longer ones first. */
const ofPlace: readonly [particle: string, before: Before][] = [
	['에서', 'anything'],
	['에게', 'anything'],
	['까지', 'anything'],
	['부터', 'anything'],
	['으로', 'consonant'],
	['로', 'vowel or ㄹ'],
	['에', 'anything'],
];

const particles: typeof ofPlace = [
	...ofPlace,
	['은', 'consonant'],
	['는', 'vowel'],
	['이', 'consonant'],
	['가', 'vowel'],
	['을', 'consonant'],
	['를', 'vowel'],
	['과', 'consonant'],
	['와', 'vowel'],
	['의', 'anything'],
	['도', 'anything'],
	['만', 'anything'],
];

function withoutOneOf(endings: typeof ofPlace, word: string): string | undefined {
	const found = endings.find(
		([particle, before]) => word.endsWith(particle) && follows(before, word.at(-particle.length - 1)),
	);
	const noun = found && word.slice(0, -found[0].length);
	return noun && noun.length >= 2 ? noun : undefined;
}

function follows(before: Before, syllable = ''): boolean {
	const final = (syllable.charCodeAt(0) - firstSyllable) % finals;
	if (before === 'vowel or ㄹ') return final === 0 || final === rieul;
	return before === 'anything' || (before === 'vowel') === (final === 0);
}

/** Unicode orders syllables by their first consonant, vowel and final consonant, of which the first is none. */
const firstSyllable = 0xac00;
const finals = 28;
/** The final consonant ㄹ. */
const rieul = 8;
