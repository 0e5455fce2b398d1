// Determines the language of an article: from its metadata or path, or from its script if that leaves no doubt.

import {lazily} from '../lazily.ts';
import {withoutCode} from './guess-language.ts';

/** Normalizes a language tag (BCP 47) as typed: `en`; `pt_BR` becomes `pt-BR`. Undefined for anything else. */
export function languageTag(value: unknown): string | undefined {
	const text = typeof value === 'string' ? value.trim() : '';
	return /^[a-z]{2,3}(?:[-_][a-z\d]{2,8})*$/i.test(text) ? text.replaceAll('_', '-') : undefined;
}

/**
 * The language in a field, the first of several: `eng` is `en`, and names such as `English` and `Deutsch` are recognized. Undefined
 * for anything else, including tags for no or multiple languages.
 */
export function languageOfField(value: unknown): string | undefined {
	const first = Array.isArray(value) ? value[0] : value;
	const text = typeof first === 'string' ? (/^[^,;/|.(]*/.exec(first.slice(0, 100))?.[0].trim() ?? '') : '';
	const tag = languageTag(codesByName().get(text.toLowerCase()) ?? text);
	if (tag === undefined || /^(?:und|mul|mis|zxx|xx)\b/i.test(tag)) return undefined;
	return /^(?:[a-z]{3}|iw|in|ji)(?:-|$)/i.test(tag) ? canonical(tag) : tag;
}

function canonical(tag: string): string | undefined {
	try {
		return Intl.getCanonicalLocales(tag)[0];
	} catch {
		return undefined;
	}
}

/** Codes by names of languages, in English and in the language itself, and by country codes used for languages. */
const codesByName = lazily(
	() =>
		new Map(
			`en english|de german deutsch|fr french français francais|es spanish español espanol castellano|pt portuguese português portugues|it italian italiano|nl dutch nederlands|sv swedish svenska|
		da danish dansk|nb norwegian norsk|fi finnish suomi|pl polish polski|cs czech čeština|sk slovak slovenčina|uk ukrainian українська|ru russian русский|bg bulgarian български|sr serbian српски|
		hr croatian hrvatski|el greek ελληνικά|ro romanian română|hu hungarian magyar|tr turkish türkçe|id indonesian indonesia|vi vietnamese vietnam|ko korean 한국어 kr|ja japanese 日本語 jp|
		zh chinese 中文 汉语 漢語 cn|zh-Hans 简体中文|zh-Hant 繁體中文|ar arabic العربية|fa persian farsi فارسی|he hebrew עברית|hi hindi हिन्दी|th thai ไทย|ca catalan català|bn bengali বাংলা|ms malay melayu`
				.split('|')
				.flatMap(line => {
					const [code = '', ...names] = line.trim().split(/\s+/);
					return names.map((name): [string, string] => [name, code]);
				}),
		),
);

/**
 * The language suffix of a file name (`index.es.md`, `title-zh_CN.md`). Two short words at the end (`what-time-is-it.md`) are not a
 * suffix unless there are capitals or an underscore.
 */
export function languageOfFileName(path: string): string | undefined {
	const file = path.split(/[/\\]/).at(-1) ?? '';
	const suffix =
		/\.([a-z]{2}(?:[-_][a-z]{2,4})?)\.\w+$/i.exec(file) ?? /[-_]([a-z]{2}(?:_[A-Za-z]{2}|-[A-Z]{2}))\.\w+$/.exec(file);
	const name = suffix?.[1] ?? '';
	return isKnown(name) ? languageTag(name) : undefined;
}

/**
 * The language for which the nearest folder is named (`/ja/`, `/pt-br/`); `hr` and `ar` are skipped, because they mean other
 * things, too.
 */
export function languageOfFolder(path: string): string | undefined {
	const folders = path.split(/[/\\]/).slice(0, -1);
	return languageTag(folders.findLast(folder => isKnown(folder) && !alsoWords.has(folder.toLowerCase())));
}

/**
 * Whether a text may be in the language that its folder is named for, given the language detected from its script or words: not if
 * it has another script, or is in English, like untranslated pages.
 */
export function isLikelyOfFolder(text: string, {folder, found}: {folder: string; found: string | undefined}): boolean {
	const language = folder.slice(0, 2).toLowerCase();
	const script = scriptOf(language);
	if (found === undefined) return script === latin || !/[a-z]/i.test(text) || /[^\0-\u036f]/.test(text);
	if (found === language || (language === 'sr' && scriptOf(found) === latin)) return true;
	return found !== 'en' && script === scriptOf(found);
}

const latin = -1;

function scriptOf(language: string): number {
	return otherScripts.findIndex(languages => languages.includes(language));
}

/**
 * The language of a script that only one language uses today: Japanese by its kana, Korean, Chinese (Han without kana), Greek,
 * Hebrew, Thai, Armenian, Georgian, Bengali, Tamil and the like. Undefined for shared scripts: Latin, Cyrillic, Arabic, Devanagari.
 * Code and names in Latin letters count for little.
 */
export function languageOfScript(text: string): string | undefined {
	const start = text.slice(0, 16_000);
	if (!/[\u0370-\u03ff\u0530-\u05ff\u0980-\u0eff\u1000-\u10ff\u1780-\u17ff\u3040-\u9fff\uac00-\ud7af]/.test(start))
		return undefined;
	const sample = withoutCode(start).slice(0, 4000);
	const others = count(sample, /[a-z\u00c0-\u036f\u0400-\u052f\u0600-\u097f]/gi);
	const kana = count(sample, /[\u3041-\u30ff]/g);
	const hiragana = count(sample, /[\u3041-\u309f]/g);
	const han = count(sample, /[\u3400-\u9fff\uf900-\ufaff]/g);
	const hangul = count(sample, scripts.ko ?? /$^/g);
	// One ideograph says as much as two or three letters, and commands and names are in Latin letters anyway.
	if ((kana + han) * 2.5 > others + hangul * 2.5) return hiragana * 20 > han || kana > han ? 'ja' : 'zh';
	return Object.keys(scripts).find(language => {
		const letters = count(sample, scripts[language] ?? /$^/g) * (language === 'ko' ? 2.5 : 1);
		return letters > others + (kana + han) * 2.5;
	});
}

/** Ranges, because expressions with Unicode properties take a millisecond each to load. */
const scripts: Record<string, RegExp> = {
	ko: /[\uac00-\ud7af]/g,
	el: /[\u0370-\u03ff\u1f00-\u1fff]/g,
	he: /[\u05d0-\u05f4]/g,
	th: /[\u0e00-\u0e7f]/g,
	bn: /[\u0980-\u09ff]/g,
	pa: /[\u0a00-\u0a7f]/g,
	gu: /[\u0a80-\u0aff]/g,
	or: /[\u0b00-\u0b7f]/g,
	ta: /[\u0b80-\u0bff]/g,
	te: /[\u0c00-\u0c7f]/g,
	kn: /[\u0c80-\u0cff]/g,
	ml: /[\u0d00-\u0d7f]/g,
	si: /[\u0d80-\u0dff]/g,
	lo: /[\u0e80-\u0eff]/g,
	my: /[\u1000-\u109f]/g,
	km: /[\u1780-\u17ff]/g,
	hy: /[\u0530-\u058f]/g,
	ka: /[\u10a0-\u10ff]/g,
};

/** Languages for which folders and suffixes are named; file types (`js`, `py`, `ts`) are excluded. */
const known = new Set(
	'ar az be bg bn bs ca cs da de el en eo es et eu fa fi fr ga gl he hi hr hu hy id is it ja ka kk ko lt lv mk ms nb nl nn no pl pt ro ru si sk sl sq sr sv ta te th tl tr uk ur uz vi zh'.split(
		' ',
	),
);
/** Languages not written in Latin letters, each with its script; Serbian uses two. */
const otherScripts = [
	...[
		'ar fa ps ur',
		'be bg kk mk ru sr uk',
		'ja ko zh',
		'hi mr ne',
		'bn',
		'el',
		'he',
		'hy',
		'ka',
		'si',
		'ta',
		'te',
		'th',
	],
].map(languages => languages.split(' '));
/** Folders with these names often mean something else. */
const alsoWords = new Set(['be', 'ca', 'id', 'is', 'it', 'no', 'si', 'te']);

function isKnown(name: string): boolean {
	return /^[a-z]{2}(?:[-_](?:[a-z]{2}|hans|hant|latn|cyrl))?$/i.test(name) && known.has(name.slice(0, 2).toLowerCase());
}

function count(text: string, pattern: RegExp): number {
	return text.match(pattern)?.length ?? 0;
}

/** Language codes for typed names, such as `english` or `de,es`; undefined if any of them has no two-letter code. */
export function languageCodes(typed: string): string[] | undefined {
	const codes = typed.split(/[\s,;]+/).map(word => codeOf(word));
	return codes.every(code => code !== undefined) ? codes : undefined;
}

/** The code of a language by its English or native name, or by the code itself. */
function codeOf(word: string): string | undefined {
	const name = word.toLowerCase();
	if (/^[a-z]{2}$/.test(name)) return name;
	const inEnglish = new Intl.DisplayNames(['en'], {type: 'language', fallback: 'none'});
	const letters = [...'abcdefghijklmnopqrstuvwxyz'];
	const all = letters.flatMap(first => letters.map(second => first + second));
	return all.find(code => {
		const english = inEnglish.of(code)?.toLowerCase();
		if (english === undefined) return false;
		return (
			english === name ||
			new Intl.DisplayNames([code], {type: 'language', fallback: 'none'}).of(code)?.toLowerCase() === name
		);
	});
}
