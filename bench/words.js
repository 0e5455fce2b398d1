// The words that made articles are of: 60,000 a language, frequent ones as in real texts. The same seed gives the same words.

import {randomFrom} from './random.js';

const vocabularySize = 60_000;

/** @typedef {{lang: string, isSpaced: boolean, words: string[]}} Tongue */
/** @typedef {import('./random.js').Random} Random */

/**
 * The language of an article, by a number from 0 to 1.
 * @param {number} share
 * @returns {Tongue}
 */
export function tongueOf(share) {
	const [, tongue] = tongues.find(([limit]) => share < limit) ?? [];
	if (!tongue) throw new RangeError(`no language for ${share}`);
	return tongue;
}

/**
 * By Zipf's law: the word of rank r as often as 1/r.
 * @param {Random} random
 * @param {Tongue} tongue
 */
export function wordOf(random, {words}) {
	return words[Math.floor(words.length ** random()) - 1] ?? '';
}

const english =
	'the of and to in a was that he for it with as his on be at by had not are but from or have an they which one you were her all she there would their we him been has when who will more no if out so said what up its about into than them can only other new some could time these two may then do first any my now such like our over man me even most made after also did many before must through years where much your way well down should because each just those people how too little state good very make world still own see men work long get here between both life being under never day same another know while last might us great old year off come since against go came right used take three'.split(
		' ',
	);
const spanish =
	'de la que el en y a los se del las un por con no una su para es al lo como más o pero sus le ha me si sin sobre este ya entre cuando todo esta ser son dos también fue había era muy años hasta desde está mi porque qué sólo han yo hay vez puede todos así nos ni parte tiene él uno donde bien tiempo mismo ese ahora cada'.split(
		' ',
	);
const german =
	'der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat daß sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch man sein wurde hatte können gegen vom schon wenn habe seine ihre dann unter wir soll ich eines jahr zwei jahren diese'.split(
		' ',
	);
const onsets = 'b bl br c ch d dr f fl g gr h j k l m n p pl pr qu r s sc sh sl st t th tr v w'.split(' ');
const accented = ['é', 'ñ', 'ü', 'ö', 'á', 'ó', 'í', 'ç'];

/**
 * Words that can be said, shorter where they are frequent; `share` of them have an accent.
 * @param {string[]} frequent
 * @param {number} share
 */
function vocabulary(frequent, share) {
	const random = randomFrom(frequent.length);
	const vowels = ['a', 'e', 'i', 'o', 'u', 'ea', 'ou'];
	const words = new Set(frequent);
	while (words.size < vocabularySize) {
		let word = '';
		const syllables = 2 + Math.floor(random() * (1 + words.size / 25_000));
		for (let syllable = 0; syllable < syllables; syllable++) {
			const vowel = random() < share ? accented : vowels;
			word += onsets[Math.floor(random() * onsets.length)] + (vowel[Math.floor(random() * vowel.length)] ?? '');
		}
		words.add(word + ['', 'n', 's', 'r', 't'][Math.floor(random() * 5)]);
	}
	return [...words];
}

/** Ideographs and kana, each a word of its own. */
function ideographs() {
	const kana = Array.from({length: 80}, (_, index) => String.fromCodePoint(0x3042 + index));
	return [
		...'的一是不了人在有中大國移民',
		...kana,
		...Array.from({length: 3000}, (_, index) => String.fromCodePoint(0x4e00 + index * 5)),
	];
}

/** @type {[share: number, Tongue][]} */
const tongues = [
	[0.86, {lang: 'en', isSpaced: true, words: vocabulary(english, 0.002)}],
	[0.91, {lang: 'es', isSpaced: true, words: vocabulary(spanish, 0.1)}],
	[0.96, {lang: 'de', isSpaced: true, words: vocabulary(german, 0.08)}],
	[1, {lang: 'ja', isSpaced: false, words: ideographs()}],
];
