// Function words by language: the lists of the package `stopword` and those used for language detection, folded. Imported when
// words are counted or a question is asked.

import * as lists from 'stopword';
import {lookupTable} from '../../lookup-table.ts';
import {fold, tokensOf, unspacedWords} from '../../text/fold.ts';
import {usualWordsOf} from '../../text/guess-language.ts';
import {joinedWord} from '../../text/joined-words.ts';

/** The function words of several languages, folded, each a single token; languages without a list are skipped. */
export function functionWordsOf(langs: Iterable<string>): ReadonlySet<string> {
	const found = new Set<string>();
	for (const lang of new Set(langs)) for (const word of wordsOfLanguage(lang)) found.add(word);
	return found;
}

/**
 * The function words of the language that most words of a question belong to, because `war` is a function word in German and not in
 * English; of several languages in a tie. The words of the question are folded.
 */
export function functionWordsOfQuestion(words: readonly string[], langs: Iterable<string>): ReadonlySet<string> {
	const lists = [...new Set(langs)].map(lang => {
		const list = functionWordsOf([lang]);
		return {list, count: words.filter(word => list.has(word)).length};
	});
	const most = Math.max(...lists.map(({count}) => count));
	return new Set(lists.flatMap(({list, count}) => (count === most ? [...list] : [])));
}

const known = new Map<string, readonly string[]>();

function wordsOfLanguage(lang: string): readonly string[] {
	const before = known.get(lang);
	if (before) return before;
	const list = Object.hasOwn(listOf, lang) ? (listOf[lang] ?? []) : [];
	const typed = [...list, ...usualWordsOf(lang), ...(questionWords[lang]?.split(/\s+/) ?? [])];
	const words = typed
		.flatMap(word => [...tokensOf(word), ...unspacedWords(word), joinedWord(fold(word).text)])
		.filter(Boolean);
	known.set(lang, words);
	return words;
}

/** Question words that the lists lack. */
const questionWords = lookupTable<string>({
	en: `any ask can cannot did does dont doesnt didnt done go he her his if im its isnt off once one own same she so tell than those too upon us
		very was wasnt were when where which who whom whose why will wont would your youre are be been but could should shall no not or there what`,
	de: 'hat hatte ich im kann man warum was welche wenn wer wie wo wurde um zum zur',
	es: 'cuál cuándo qué quién quiénes dónde cómo cuánto hay era ser es este esta están son unos unas si no',
	fr: 'pourquoi quand comment combien quel quelle qui quoi est-ce être il elle nous vous ils elles',
	ru: 'где какие какой когда кто почему сколько чей об',
	it: 'dove quando perché chi cosa quale quanto come',
	pt: 'onde quando porque quem qual quanto como',
	ca: 'què quan on qui com quin quina quants per perquè',
	nl: 'waarom wanneer waar wie wat hoe welke welk hoeveel',
	sv: 'varför när var vem vad hur vilken vilket vilka',
	da: 'hvorfor hvornår hvor hvem hvad hvordan hvilken hvilke',
	nb: 'hvorfor når hvor hvem hva hvordan hvilken hvilke',
	fi: 'miksi milloin missä mistä kuka mikä mitä miten kuinka',
	hu: 'miért mikor hol ki mi mit hogyan mennyi melyik',
	pl: 'dlaczego kiedy gdzie kto co jak ile czy który która które',
	cs: 'proč kdy kde kdo co jak kolik který která které',
	ro: 'ce când unde cine cum cât care',
	tr: 'neden niçin nerede kim nasıl kaç hangi ne zaman',
	ja: 'いつ どこ 誰 だれ 何 なに なぜ どう どの どんな いくら いくつ か た たか だ です ます した まし まっ',
	zh: '什么 什么时候 为什么 怎么 如何 谁 哪 哪里 多少 几 吗 呢 是 的 了 什麼 什麼時候 為什麼 怎麼 誰 哪裡 幾 嗎',
	ko: '왜 언제 어디 누가 무엇 어떻게',
	th: 'ทำไม เมื่อไร เมื่อไหร่ ที่ไหน ใคร อะไร อย่างไร กี่',
	uk: 'чому коли де хто що скільки як який яка які',
});

const listOf: Record<string, readonly string[]> = {
	ar: lists.ara,
	bg: lists.bul,
	ca: lists.cat,
	cs: lists.ces,
	da: lists.dan,
	de: lists.deu,
	el: lists.ell,
	en: lists.eng,
	es: lists.spa,
	fa: lists.fas,
	fi: lists.fin,
	fr: lists.fra,
	he: lists.heb,
	hi: lists.hin,
	hu: lists.hun,
	id: lists.ind,
	it: lists.ita,
	ja: lists.jpn,
	ko: lists.kor,
	nb: lists.nob,
	nl: lists.nld,
	no: lists.nob,
	pl: lists.pol,
	pt: lists.por,
	ro: lists.ron,
	ru: lists.rus,
	sv: lists.swe,
	th: lists.tha,
	tr: lists.tur,
	uk: lists.ukr,
	vi: lists.vie,
	zh: lists.zho,
};
