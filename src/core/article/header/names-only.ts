// Tells whether a line is a byline and nothing else. A first paragraph may begin with the same words, so each word must be able to
// belong to a name.

import {monthNumber, weekdayNames} from '../../date/month-names.ts';
import {lazily} from '../../lazily.ts';
import {letterKey} from '../../text/fold-keys.ts';
import {isAgency, withoutByline, withoutWork} from './byline-words.ts';
import {namesInByline} from './bylines.ts';
import {isGiven} from './last-first.ts';

/** An opener, and one to six names of two to five words; a name of one word only in scripts without spaces. */
export function isBylineOfNames(line: string): boolean {
	const names = withoutByline(line);
	if (
		names === line ||
		line.length > 160 ||
		/(?<!\b(?:[A-Z]\.[A-Z]|[JS]r))[.!?。！？…"“”„«»]$/.test(names) ||
		/^\d/.test(names)
	)
		return false;
	if (/^(?:by|von|por|par|di|da|de|door|av|af|od|oleh|van)\s*$/i.test(names)) return false;
	const written = namesInByline(line).map(name => name.trim());
	if (written.some(name => article.test(name) && !isAgency(name))) return false;
	const parts = written.map(name => withoutWork(withoutByline(name)));
	const persons = parts.filter((part, index) => !isAgency(part) || (index === 0 && / /.test(part)));
	return persons.length > 0 && parts.length <= 6 && persons.every(part => isName(part) || isAgency(part));
}

/** Articles, which no name begins with. */
const article = /^(?:The|La|El|Los|Las|Le|Les|Lo|Il|De|Het|Der|Die|Das)\s/;

function isName(name: string): boolean {
	const words = name.replace(title, '').split(/\s+/);
	// A real name may follow a pen name in brackets.
	if (unspaced().test(name.replace(/[（(][^（）()]{1,20}[)）]$/, ''))) return !unspacedOrdinary.test(name);
	if (words.length < 2 || words.length > 5) return false;
	if (uncased().test(name)) return words.length <= 4 && !words.some(word => uncasedOrdinary.has(word));
	const isWord = (word: string, index: number) => {
		const isInside = index > 0 && index < words.length - 1;
		return (capital().test(word) && !isOrdinary(word)) || (isInside && particle.test(word));
	};
	// `Von Fall zu Fall` is a phrase, but `Ford Madox Ford` a name.
	const isPhrase = words.at(-1) === words[0] && particle.test(words[1] ?? '');
	return !isPhrase && !places.has(letterKey(words[0] ?? '')) && words.every(isWord);
}

/** Japanese names have two parts; foreign ones are all katakana; Korean ones begin with a family name. */
const unspaced = lazily(
	() =>
		new RegExp(
			'^(?:[\\p{Script=Han}々]{2,5}|[\\p{Script=Han}々]{1,3}[ \u3000]?[\\p{Script=Hiragana}\\p{Script=Katakana}ー々]{2,4}|' +
				'[\\p{Script=Han}々]{1,3}[ \u3000][\\p{Script=Han}々]{1,3}|\\p{Script=Katakana}[\\p{Script=Katakana}ー・＝]{1,15}|' +
				`[${koreanFamilies}]\\p{Script=Hangul}{2,3})$`,
			'u',
		),
);
const koreanFamilies =
	'김이박최정강조윤장임한오서신권황안송류유전홍고문양손배백허남심노하곽성차주우구민진지엄채원천방공현함변염여추도소석선설마길연위표명반라왕금옥육인맹제모탁국은편용';
/** Function words that don't occur in names. */
const unspacedOrdinary = /[的是不這这那什麼么了吗嗎呢也都就被把没沒无無从從]/;
const uncasedOrdinary = new Set(
	`और या तथा है हैं था थी थे का की के को से में पर ने गया हुआ आई من في على إلى عن هذا که از به را است بود نبود نیست در این של את על הוא היא זה ของ ที่ และ ไม่ เป็น แล้ว เร็ว ที่สุด`.split(
		' ',
	),
);
const uncased = lazily(
	() =>
		/^(?:[\p{Script=Arabic}\p{M}]+|[\p{Script=Hebrew}\p{M}'"׳-]+|[\p{Script=Thai}\p{M}]+|[\p{Script=Devanagari}\p{M}]+)(?:\s+[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Thai}\p{Script=Devanagari}\p{M}'-]+)+$/u,
);
const title = /^(?:(?:Dr|Prof|Mr|Mrs|Ms|Mag|Ing)\. )+/;
const capital = lazily(() => /^(?:d[’'])?\p{Lu}[\p{L}\p{M}.’'-]*$/u);
const particle = /^(?:af|av|das|do|von|van|der|den|de|del|della|di|da|dos|du|la|le|bin|ibn|al|el|y|e|zu|ter|ten)$/;

/** Titles and headlines are capitalized, too. */
const ordinary = new Set(
	`or of to into with any all popular every no the this that these those its their his her our your means demand other night day land sea air train hand
	design default law force accident chance choice order request proxy invitation way end beginning time spring summer autumn winter easter
	christmas noon midnight morning evening far some many most one two three year years century rail road virtue reason fire sword request hand
		todo toda todos todas esto eso esta este lado lados exemplo ejemplo favor fin fim agua dios culpa tout toute tous monts vaux hasard amour
		terra mare tutto tutti caso gud guds nade hjerte hjertet tak alle alles die das der dem anfang ende angst liebe karena itu sebab vi sao the
		vay craciun ziua noapte rana nocy rano noci ranku ночи утра вечера редакции рання
		royal grand central station appointment light alone act rule parliament government haus auf nach null nord sud gott hundert lernen decret arrete temps crise
		orden ley lei organica complementar real decreto semana santa navidad tierra amor manha cedo noite madre padre nuovo nuova seconda prima pari mano passo brand heel
		un ein eine einem rerum bello profundis
		jord hela hensyn till til ar er du po morza redakcji partea revelion acasa azi inainte pemerintah книги жалоб
		γης αγιου δευτερας μηχανης ελληνικου κρατους`
		.trim()
		.split(/\s+/),
);

/** Places with which a text may begin; they are family names, too. */
const places = new Set(
	`deutschland frankreich osterreich europa hamburg koln munchen berlin wien madrid barcelona espana italia milano portugal lisboa brasil nederland amsterdam
		sverige danmark norge suomi polska warszawy baltyku romania bucuresti indonesia jakarta`
		.trim()
		.split(/\s+/),
);

function isOrdinary(word: string): boolean {
	const folded = letterKey(word);
	return (
		ordinary.has(folded) ||
		(folded.length > 4 && monthNumber(folded) !== undefined && !alsoGiven.test(folded) && !isGiven(word)) ||
		weekdays().has(folded)
	);
}

/** Months that are also given names, if rare ones. */
const alsoGiven = /^(?:april|avril|august[ae]?|marco|julija|nisan|eylul)$/;
/** Full names only: `Jo` and `Dom` abbreviate more than weekdays. */
const weekdays = lazily(() => new Set([...weekdayNames()].filter(name => name.length > 4)));
