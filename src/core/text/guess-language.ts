// The language of a text by its function words, where neither its metadata nor its script says it: the small words that every
// sentence has are different in each language.

/** What the words of a language are that few others have. */
const functionWords: Record<string, string> = {
	en: 'the and of to in that is was for with are this have from they which been were their has not you would there',
	de: 'der die und das nicht ist von den mit sich des auf für dem ein eine auch als wird sind oder aus nach wurde werden',
	fr: 'le les des et est dans que pour une qui sur pas par avec plus sont au ce cette mais ont été nous vous aux',
	es: 'el los las y que en por con una para del se como más pero sus fue este también entre cuando son sobre',
	pt: 'o os as e que em não uma para com do da dos das mais como foi são pelo pela ao também seu sua',
	it: 'il gli che e di per una con non della dei delle sono nel anche come più alla dal questo ma ha è',
	nl: 'de het een en van dat niet zijn voor met op aan ook door maar wordt bij naar deze werd hebben uit',
	sv: 'och att det som en på är av för med den till inte har om ett från men var vid också kan',
	da: 'og at det som en på er af for med den til ikke har om et fra men var ved også blev hvad efter',
	nb: 'og at det som en på er av for med den til ikke har om et fra men var ved også ble hva etter',
	fi: 'ja on ei että se oli hän mutta myös kun tai ovat joka kuin sen mukaan ole niin sekä jo vain',
	pl: 'i w na z się nie że do jest to o jak ale po co przez był tym dla od są oraz które',
	cs: 'a v na se je že s z do o to i jako ale by pro za byl který po jsou nebo také však',
	ro: 'și în de la cu pe care nu este din pentru mai un o că au fost sunt sau ce dar prin',
	hu: 'a az és hogy nem is egy volt de meg csak ez mint már vagy el azt aki még ami',
	tr: 've bir bu da de için ile olarak çok daha olan gibi ama kadar sonra en her ne değil',
	id: 'yang dan di dari untuk dengan ini pada tidak itu dalam akan oleh juga adalah ke sebagai telah',
	vi: 'và của là có được không cho một các với trong người này đã những khi từ đến để',
	ru: 'и в на не что с по это как из его от для к было он но также или был так при',
	uk: 'і в на не що з у та до це як від його за для про було але є також або був',
	bg: 'и в на не че с по това как от за да се са е но ще като или беше към',
	ar: 'في من على أن إلى عن التي الذي هذا مع كان هذه ما لا بين قد كما بعد ذلك',
	fa: 'در و به از که این را با است برای آن یک خود تا کرد بر هم نیز می شد',
	hi: 'के में है की और को से का पर यह भी हैं नहीं लिए कि ने एक तो था',
};

/** The small words of a language by its code; none of one that is not guessed. */
export function usualWordsOf(lang: string): string[] {
	return Object.hasOwn(functionWords, lang) ? (functionWords[lang]?.split(' ') ?? []) : [];
}

/** In UTF-16 units, enough to be sure. */
const sampleLength = 4000;
const fewestHits = 6;

const languages = Object.keys(functionWords);
let languagesOf: Map<string, number[]> | undefined;

/** A language tag, or undefined where no language is far ahead of the others. Code in fences does not count. */
export function guessedLanguage(text: string): string | undefined {
	const sample = text
		.slice(0, 2 * sampleLength)
		.replace(/```[\s\S]*?(?:```|$)|`[^`\n]*`|https?:\S+/g, ' ')
		.slice(0, sampleLength);
	const words = sample.toLowerCase().match(/[^\s\d!-@[-`{-~«»“”„’‘–—…،。]+/g) ?? [];
	languagesOf ??= languagesByWord();
	const hits = languages.map(() => 0);
	for (const word of words) for (const at of languagesOf.get(word) ?? []) hits[at] = (hits[at] ?? 0) + 1;
	const best = Math.max(...hits);
	const at = hits.indexOf(best);
	const second = Math.max(...hits.filter((_, index) => index !== at));
	const isSure = best >= fewestHits && best >= words.length / 12 && best >= 1.3 * second;
	return isSure ? languages[at] : undefined;
}

/** The indexes of languages by their words. */
function languagesByWord(): Map<string, number[]> {
	const map = new Map<string, number[]>();
	for (const [index, words] of Object.values(functionWords).entries()) {
		for (const word of words.split(' ')) map.set(word, [...(map.get(word) ?? []), index]);
	}
	return map;
}
