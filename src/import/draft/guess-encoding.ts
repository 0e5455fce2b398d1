// Guesses the encoding of a text that states none and is not UTF-8: the one in which its letters belong to a single language.

/** Number of bytes examined. */
export const sample = 100_000;

/** The most likely encoding; undefined if that is Windows-1252, or none fits. */
export function guessedEncoding(bytes: Uint8Array): string | undefined {
	const start = bytes.subarray(0, sample);
	return encodingOfScript(start) ?? encodingOfLatin(start);
}

const han = /[\u4e00-\u9fff\u3000-\u303f\uff00-\uffef]/g;
const kana = /[\u3040-\u30ff\u4e00-\u9fff\u3000-\u303f]/g;
const russian = /[а-яё]{3,}/gi;
const greek = /[\u0370-\u03ff]{3,}/g;

/**
 * Typical characters of scripts, in alphabets as whole words, because other alphabets' accents would be letters there; and the most
 * common ones.
 */
const scripts: {encoding: string; usual: RegExp; common: RegExp}[] = [
	{encoding: 'gb18030', usual: han, common: /[的一是不了在有人这中大来上国]/g},
	{encoding: 'big5', usual: han, common: /[的一是不了在有人這中大來上國]/g},
	{encoding: 'shift_jis', usual: kana, common: /[のにはをたがでてと]/g},
	{encoding: 'euc-jp', usual: kana, common: /[のにはをたがでてと]/g},
	{encoding: 'euc-kr', usual: /[\uac00-\ud7a3]/g, common: /[이다는의에을가]/g},
	{encoding: 'windows-1251', usual: /[а-яёіїєґ]{3,}/gi, common: /[оеаинт]/g},
	{encoding: 'koi8-r', usual: russian, common: /[оеаинт]/g},
	{encoding: 'iso-8859-5', usual: russian, common: /[оеаинт]/g},
	{encoding: 'ibm866', usual: russian, common: /[оеаинт]/g},
	{encoding: 'windows-1253', usual: greek, common: /[αοιετνσ]/g},
	{encoding: 'iso-8859-7', usual: greek, common: /[αοιετνσ]/g},
	{encoding: 'windows-1255', usual: /[א-ת]{3,}/g, common: /[יוהלאתרבמש]/g},
	{encoding: 'windows-1256', usual: /[\u0621-\u064a]{3,}/g, common: /[الينم]/g},
];

/** The encoding in which nearly all non-ASCII letters belong to one script, and its most common ones occur often. */
function encodingOfScript(bytes: Uint8Array): string | undefined {
	const ranked = scripts.map(({encoding, usual, common}) => {
		const text = new TextDecoder(encoding).decode(bytes);
		const all = text.match(/[^\x00-\x7f]/g)?.length ?? 0;
		const share = (text.match(usual) ?? []).join('').length / Math.max(1, all);
		const commonShare = (text.match(common)?.length ?? 0) / Math.max(1, all);
		return {encoding, score: share >= 0.8 && commonShare >= 0.05 && all >= 8 ? share + commonShare : 0};
	});
	const [best] = ranked.sort((a, b) => b.score - a.score);
	return best && best.score > 0 ? best.encoding : undefined;
}

const ofCentralEurope = ['ąćęłńóśźż', 'áčďéěíňóřšťúůýž', 'áäčďéíĺľňóôŕšťúýž', 'áéíóöőúüű', 'čćđšž', 'ăâîşţșț'];

/** Non-ASCII letters of languages in Latin script, by encoding; the first match counts. */
const alphabets: {encoding: string | undefined; letters: string[]}[] = [
	{
		encoding: undefined,
		letters: [
			'àâæçéèêëîïôœùûüÿ',
			'äöüßéàè',
			'áéíóúüñ',
			'áâãàçéêíóôõúü',
			'àèéìíîòóùú',
			'åäöæøéü',
			'áðéíóúýþæö',
			'áéíóúàèòïç',
		],
	},
	{encoding: 'windows-1250', letters: ofCentralEurope},
	{encoding: 'iso-8859-2', letters: ofCentralEurope},
	{encoding: 'windows-1254', letters: ['çğıöşüâîû']},
];

/** Smallest number of non-ASCII letters that identifies a language. */
const fewest = 5;

/** The encoding in which words have letters of one language, and contain no signs. */
function encodingOfLatin(bytes: Uint8Array): string | undefined {
	for (const {encoding, letters} of alphabets) {
		const text = new TextDecoder(encoding ?? 'windows-1252').decode(bytes).toLowerCase();
		const within = text.match(/(?<=[a-z])[\x80-\u024f]|[\x80-\u024f](?=[a-z])/g) ?? [];
		const words = within.filter(sign => !outside.test(sign));
		if (words.length >= fewest && letters.some(own => isOfAlphabet(words, own))) return encoding;
	}
	return undefined;
}

/** Signs between words. */
const outside = /[\xa0\xab\xbb\xad\xb7§©®°]/;

/** Whether nearly all letters belong to an alphabet; foreign names occur in every text. */
function isOfAlphabet(signs: readonly string[], alphabet: string): boolean {
	return signs.filter(sign => alphabet.includes(sign)).length >= 0.97 * signs.length;
}
