// Guesses the language of a text from its function words, if neither metadata nor script determine it.

import {lazily} from '../lazily.ts';

/** Function words of each language that few other languages have. */
const functionWords: Record<string, string> = {
	en: 'how your what will about more out one all some any get only the and of to in that is was for with are this have from they which been were their has not you would there a i it on as be by or an if we do can my so at but all he she them its when who nobody before until',
	de: 'der die und das nicht ist von den mit sich des auf für dem ein eine auch als wird sind oder aus nach wurde werden wenn dann niemand hatte war am im zu aber weil man',
	fr: 'le les des et est dans que pour une qui sur pas par avec plus sont au ce cette mais ont été nous vous aux il elle on ils personne avait était rien leur du l d qu de la un en à se ne ses leurs ces lors afin être fait doit peut',
	es: 'no es la su lo ha un al si ya hay muy porque qué puede hacer el los las y que en por con una para del se como más pero sus fue este también entre cuando son sobre',
	pt: 'o os as e que em não uma para com do da dos das mais como foi são pelo pela ao também seu sua no na nos nas um já até quando muito você isso esse',
	it: 'il gli che e di per una con non della dei delle sono nel anche come più alla dal questo ma ha è la un le da si l dell nella al se in',
	nl: 'de het een en van dat niet zijn voor met op aan ook door maar wordt bij naar deze werd hebben uit',
	sv: 'och att det som en på är av för med den till inte har om ett från men var vid också kan vi så när man något någon hade jag ut först sedan därför',
	da: 'og at det som en på er af for med den til ikke har om et fra men var ved også blev hvad efter der vi så hvis man noget nogen havde jeg ud meget kun tage bagefter uden vide stadig gik hjem',
	nb: 'og at det som en på er av for med den til ikke har om et fra men var ved også ble hva etter vi så hvis du noe noen hadde jeg ut mye bare tar etterpå å uten vite fortsatt hjem gikk',
	fi: 'ja on ei että se oli hän mutta myös kun tai ovat joka kuin sen mukaan ole niin sekä jo vain jos sitten koska mitä missä ensin vähän kukaan ketään asti vielä me he nyt eli ilman voidaan avulla tämä tässä jotka jossa kuten kanssa olla',
	pl: 'i w na z się nie że do jest to o jak ale po co przez był tym dla od są oraz które kiedy nikt nic potem mieć ma tylko żeby trzeba jeszcze przy czy już lub',
	cs: 'a v na se je že s z do o to i jako ale by pro za byl který po jsou nebo také však když jsme ani nebyl kdo už jen být má nikdo nic potom protože ještě chce nejdřív',
	sk: 'a v na sa je že s z do aj ako ale by pre za bol ktorý po sú alebo však keď sme nie len už nikto nič potom pretože ešte',
	hr: 'i u na se je da s za od su kao ali bio koji što nije kako po iz ne smo ili već nego jer kad nitko ništa',
	sl: 'in v na se je da z za od so kot ali bil ki ni po iz ne smo pa še tudi ko ker nihče vendar potem',
	sr: 'и у на се је да са за од су као али био који што није како по из не смо или већ јер када нико ништа',
	ca: 'el els les i que en per amb una del no es com més però va són aquest també quan ningú després fins vam',
	ur: 'کے میں ہے کی اور سے کو نے تھا یہ پر نہیں ہم تو اس بھی کیا پھر',
	ro: 'și în cu pe care nu este din pentru mai o că fost sunt sau dar prin să lui fi cum acest această aceasta lor dacă de la un',
	hu: 'a az és hogy nem is egy volt de meg csak ez mint már vagy el azt aki még ami',
	tr: 've bir bu da de için ile olarak çok daha olan gibi ama kadar sonra en her ne değil kimse hiç çünkü önce biraz gerekir bunu şey biz hâlâ',
	id: 'yang dan di dari untuk dengan ini pada tidak itu dalam akan oleh juga adalah ke sebagai telah tetapi atau kami mereka kemudian orang pertama sedikit kepada daripada hanya kita maka anda ia bagi boleh jika sampai bisa karena bahwa ketika saat lalu sebuah agar setelah yaitu kalau bila seperti',
	vi: 'và của là có được không cho một các với trong người này đã những khi từ đến để',
	ru: 'и в на не что с по это как из его от для к было он но также или был так при мы они она когда потом чтобы если ничего никто ещё уже только нужно где сначала',
	uk: 'і в на не що з у та до це як від його за для про було але є також або був ми вони вона коли потім щоб якщо бо ще вже тільки ніхто нічого спочатку',
	bg: 'и в на не че с по това как от за да се са е но ще като или беше към още когато никой после който защото той тя',
	ar: 'في من على أن إلى عن التي الذي هذا مع كان هذه ما لا بين قد كما بعد ذلك لم كل ثم حتى عند لكن إذا أو أي كانت عندما لأن الذين',
	fa: 'در و به از که این را با است برای آن یک خود تا کرد بر هم نیز می شد',
	gl: 'o os as e que en non unha un do da dos das na no nos nas pola polo máis como foi son pero ao súa seu aínda ninguén ata xa cando tamén',
	af: 'die en van het nie is dat ’n om vir met was hulle sy hy ons ook maar wat word kan sal deur haar ek daar een',
	nn: 'og det som ein ei er for med til ikkje har om frå men var ved også vart kva etter vi no seg dei skal då eit mykje berre korleis',
	et: 'ja on ei et see oli ka kui ning mis või oma aga ta nad kes siis neile enam juba selle mida pärast kuid seda üks veel',
	lv: 'un ir ka no ar par uz lai kas nav bija arī kā vai tas pie pēc bet tiek viņi ko līdz jau tika',
	lt: 'ir yra kad į iš su tai kaip bet ne apie jis buvo jie nuo arba taip tik dar po kuri jau nes dėl',
	sq: 'dhe në e të i një me për nga që është nuk se si janë ka por do ishte kjo ky më kur këtë',
	eu: 'eta da ez bat ere dira du zen dute izan baina edo egin hau dela honek beste ziren zuen',
	is: 'og að í er á sem við til það fyrir ekki um hann en af með var þetta hafa eru ég því hún eftir frá',
	eo: 'la kaj de en estas ne al ke mi por kun ĝi sed li kiu pri oni ankaŭ el ili pli tiu jam kiel ĉar',
	tl: 'ang ng sa na mga at ay hindi para kung ito nang may siya ko isang niya kanyang mula sila pa rin lamang o ni',
	la: 'et in est non ad cum ut quod si qui sed ex ab quae quam atque esse hoc enim nec eius sunt aut per quo etiam autem ac sicut quia vel neque ipse haec',
	sw: 'na ya wa kwa ni katika la za kuwa hii hiyo kama au lakini cha yake wao ambayo kwamba hakuna baada huyo',
	mk: 'и на во се да од за со не што е како дека ги го но има тоа или беше бидејќи уште ќе по сè',
	be: 'і ў не на што з да у ад для як гэта яго але быў таксама яны або калі пра якія бо ўжо яшчэ па',
	az: 'və bu bir ki də da üçün ilə olan daha çox olaraq kimi sonra amma deyil isə hər edir öz onun heç artıq hələ',
	kk: 'және мен бұл үшін бір да де деп еді емес бар болып оның сол ол жоқ осы өз бойынша кейін ғана',
	uz: 'va bu bir bilan uchun ham emas edi yoki deb lekin keyin shu o‘z kerak ular hech chunki bo‘lgan bo‘lib',
	ms: 'yang dan di dari untuk dengan ini pada tidak itu dalam akan oleh juga adalah ke sebagai telah tetapi atau kami mereka kemudian orang pertama sedikit kepada daripada hanya kita maka anda ia bagi boleh jika sampai kerana bahawa ialah supaya apabila sahaja iaitu selepas manakala seperti',
	ps: 'د په او چې له دی ته هم نه کې څخه يې دا يو شي ده وي لري سره کړي',
	mr: 'आणि आहे या हे ते की नाही तो मध्ये होते असे त्या होता आहेत एक पण काही केले',
	ne: 'र छ को मा हो गर्न भएको पनि यो छन् लाई थियो तर भने एक गरेको हुन्छ छैन कि',
	hi: 'के में है की और को से का पर यह भी हैं नहीं लिए कि ने एक तो था',
};

/** The function words of a language by its code; none for a language that is not guessed. */
export function usualWordsOf(lang: string): string[] {
	return Object.hasOwn(functionWords, lang) ? (functionWords[lang]?.split(' ') ?? []) : [];
}

/** In UTF-16 units, enough for a reliable guess. */
const sampleLength = 2500;
const fewestHits = 6;

const languages = Object.keys(functionWords);

/** Letters that few of these languages have; each counts as much as a word. */
const ownLetters: Record<string, string> = {
	...{
		pl: 'łąęśźż',
		cs: 'řěů',
		sk: 'ľĺŕ',
		hu: 'őű',
		tr: 'ğış',
		ro: 'șțţ',
		de: 'ß',
		es: 'ñ¿¡',
		pt: 'ãõ',
		az: 'ə',
		lv: 'āēīķļņģ',
		lt: 'ėįųū',
		is: 'þð',
		eo: 'ĉĝĥĵŝŭ',
		vi: 'ơưđếộạảấầậệọốồớờợủứừữựịỉ',
	},
	...{ru: 'ыэ', uk: 'їєґ', sr: 'љњћђ', mk: 'ѓќѕ', be: 'ыэў', kk: 'ыэәғқңұһ', fa: 'پگچژ', ps: 'ړښڅځېۍ', ur: 'ٹڑےہ'},
};

/** Families of languages that share most of their function words, within which a smaller lead suffices. */
const families = [
	...['da nb nn', 'cs sk', 'hr sl', 'uk ru be', 'es ca gl pt', 'id ms', 'sr mk bg', 'tr az', 'nl af', 'fi et'],
	...['hi mr ne', 'fa ps'],
].map(family => family.split(' '));

/** Rarer members of a family: a text that could as well be in another member is assumed to be. */
const rare = new Set(['gl', 'af', 'nn', 'et', 'mk', 'be', 'az', 'ms']);

/**
 * A language tag, or undefined if no language is clearly ahead. Code, quotations and HTML tags are ignored; comments count only
 * where the rest does not tell, as in templates.
 */
export function guessedLanguage(text: string): string | undefined {
	const language = languageOfProse(text);
	const start = text.slice(0, 3 * sampleLength);
	return language ?? (start.includes('<!--') ? languageOfProse(start.replaceAll('<!--', ' ')) : undefined);
}

function languageOfProse(text: string): string | undefined {
	const start = withoutCode(text).slice(0, sampleLength).toLowerCase();
	const sample = mayHoldNoWord.test(start)
		? start
				.split(/\s+/)
				.filter(word => !noWord.test(word))
				.join(' ')
		: start;
	const words = withoutRepeated(sample.match(/[^\s\d!-@[-`{-~«»“”„’‘–—…،。]+/g) ?? []);
	const hits = hitsOf(words, sample);
	const best = Math.max(...hits);
	const isEnough = best >= fewestHits ? best >= words.length / 12 : isSentence(words, best);
	const language = languages[hits.indexOf(best)] ?? '';
	const isPlaceholder = language === 'la' && /\blorem\b/.test(sample);
	const lead = best >= fewestHits ? 1.3 : 2.5;
	const isClear = isEnough && isOfScript(language, words) && isFarAhead(language, {hits, lead});
	return isClear && !isPlaceholder ? language : undefined;
}

/** Whether few words may tell: half of them have more than two letters, and a quarter are function words. */
function isSentence(words: string[], hits: number): boolean {
	const whole = words.filter(word => word.length > 2);
	return hits > 3 && hits >= words.length / 4 && whole.length > 5 && whole.length >= words.length / 2;
}

/** Whether the letters of most words allow a language: a few English ones tell nothing of a text in Arabic. The names and code in that may be Latin. */
function isOfScript(language: string, words: string[]): boolean {
	const isLatin = /[a-z]/.test(functionWords[language] ?? '');
	return !isLatin || words.filter(word => /[a-z]/.test(word)).length * 2 >= words.length;
}

/** Host names, paths, domains in names, and numbers, whose parts are words of many languages: `d.example.org`, `/en/se/`, `2D`. */
const noWord = /[a-z\d]\.[a-z\d]|\/.*\/|^\/|[@\\]|[a-z]\d|\d[a-z]/;

/** A quick test: most texts contain none of these characters. */
const mayHoldNoWord = /\d|[/@\\]|\.[a-z]/;

/** Limits the count of a repeated word, which may be another word in other languages. */
function withoutRepeated(words: string[]): string[] {
	const times = new Map<string, number>();
	return words.filter(word => {
		const count = (times.get(word) ?? 0) + 1;
		times.set(word, count);
		return count <= mostOfWord;
	});
}

const mostOfWord = 4;

/** Number of matching words and letters for each language. */
function hitsOf(words: string[], text: string): number[] {
	const hits = languages.map(() => 0);
	const count = (places: Iterable<number> = []) => {
		for (const at of places) hits[at] = (hits[at] ?? 0) + 1;
	};
	for (const word of words) count(languagesOfWord().get(word));
	if (/[^\x00-\x7f]/.test(text))
		for (const letter of text.match(anyOwnLetter()) ?? []) count(languagesOfLetter().get(letter));
	return hits;
}

/** By a factor ahead of languages of other families. */
function isFarAhead(language: string, {hits, lead}: {hits: number[]; lead: number}): boolean {
	const family = families.find(family => family.includes(language)) ?? [];
	const most = (isRival: (other: string) => boolean) =>
		Math.max(...hits.filter((_, index) => languages[index] !== language && isRival(languages[index] ?? '')));
	const best = hits[languages.indexOf(language)] ?? 0;
	return (
		best >= lead * most(other => !family.includes(other)) &&
		best >= most(other => family.includes(other) && (!rare.has(other) || rare.has(language))) + 2
	);
}

const anyOwnLetter = lazily(() => new RegExp(`[${Object.values(ownLetters).join('')}]`, 'g'));
const languagesOfLetter = lazily(() =>
	indexed(Object.entries(ownLetters).map(([language, letters]) => [language, [...letters]])),
);

/** The start of a text without code, comments, quotations, addresses and tags; unfiltered if little else would be left. */
export function withoutCode(text: string): string {
	const start = text.slice(0, 3 * sampleLength);
	const plain = /[`~]|http|\]\(/.test(start)
		? start.replace(/^(`{3,}|~{3,})[\s\S]*?(?:^\1|$(?![\s\S]))|`[^`\n]*`|\]\([^()\n]{0,300}\)|https?:\S+/gm, ' ')
		: start;
	const bare = /[<{]/.test(plain)
		? plain.replace(
				/<!--[\s\S]*?(?:-->|$(?![\s\S]))|<(script|style)\b[\s\S]*?(?:<\/\1|$(?![\s\S]))|<[a-z/][^<>\n]{0,300}>|^\{%[^\n]*$/gim,
				' ',
			)
		: plain;
	const own = bare.includes('>') ? bare.replace(/^ {0,3}>[^\n]*$/gm, ' ') : bare;
	return own.trim().length > 100 ? own : bare;
}

const languagesOfWord = lazily(() =>
	indexed(Object.entries(functionWords).map(([language, words]) => [language, words.split(' ')])),
);

/** Indexes of the languages that have a word or letter. */
function indexed(rows: [language: string, items: string[]][]): Map<string, number[]> {
	const map = new Map<string, number[]>();
	for (const [language, items] of rows)
		for (const item of items) map.set(item, [...(map.get(item) ?? []), languages.indexOf(language)]);
	return map;
}
