// Seasons and quarters in many languages: `hösten 2021`, `2021년 겨울`, `IV kwartał 2021`, `T4 2021`.

import {lazily} from '../lazily.ts';
import {letterKey} from '../text/fold-keys.ts';
import {type CalendarDate, dateAsWritten} from './calendar.ts';

/** The first month of a season or quarter with a year, in either order. Text is folded. */
export function seasonOrQuarter(text: string): CalendarDate | undefined {
	const folded = text.replaceAll('đ', 'd');
	const [, first = '', year = ''] =
		/^(\D+?|\D*\d\D*?)(?:[ ,/.-]+(?:(?:de|del|of|do|nam|anului|an|ano|на|من عام|عام) |ปี ?)|[ ,/.-]*)(\d{4})(?:[-/–]\d{2,4})?(?: ?(?:года|року|roku|r|г|р)\.?)?$/u.exec(
			folded,
		) ?? [];
	const [, yearFirst = '', last = ''] =
		/^(\d{4}) ?(?:年|년|[.,-])? ?(\D+|[第제]?[\d一二三四] ?\D+|q\d)$/u.exec(folded) ?? [];
	const name = first === '' ? last : first;
	// In Vietnamese the year comes last, so `1936 he` is not a summer.
	if (/^(?:he|thu|xuan|dong)$/.test(last)) return undefined;
	// Years of other calendars have seasons as well.
	if (Number(year || yearFirst) < 1500) return undefined;
	const month = seasons().get(
		name.replace(/^(?:the|mua|im|en|in|au|na|v|ve|w|di) |(?:호|号|號|季|期|\.)$/gu, '').trim(),
	);
	return dateAsWritten(Number(year || yearFirst), month ?? monthOfHalf(name) ?? monthOfQuarter(name));
}

/** In the northern hemisphere, as articles usually mean them: winter begins in December. One season per line. */
const names: Record<number, string> = {
	3: `spring frühling frühjahr printemps primavera весна весной wiosna jaro jar lente voorjaar vår våren forår foråret kevät keväällä
		άνοιξη primăvara tavasz tavaszán tavasza ilkbahar bahar xuân 春 春季 봄 ربيع بهار אביב वसंत пролет пролетта весною wiosną jari jaře proljeće пролеће ฤดูใบไม้ผลิ वसंत`,
	6: `summer sommer été verano verão estate лето летом lato léto leto zomer sommar sommaren sommeren kesä kesällä καλοκαίρι vara nyár nyarán nyara yaz
		hè 夏 夏季 여름 صيف تابستان קיץ गर्मी літо влітку лято лятото estiu latem létě ljeto лето ฤดูร้อน`,
	9: `autumn fall herbst automne otoño outono autunno осень осенью jesień podzim jeseň herfst najaar höst hösten høst høsten efterår efteråret
		syksy syksyllä φθινόπωρο toamna ősz őszén ősze sonbahar güz thu 秋 秋季 가을 خريف پاییز סתיו शरद осінь восени есен есента tardor jesienią jesen јесен ฤดูใบไม้ร่วง`,
	12: `winter hiver invierno inverno зима зимой zima vinter vintern vinteren talvi talvella χειμώνας iarna tél telén tele kış đông 冬 冬季 겨울 شتاء
		زمستان חורף सर्दी зимою зимата hivern zimą zimě ฤดูหนาว`,
};

const seasons = lazily(
	() =>
		new Map(
			Object.entries(names).flatMap(([month, text]) =>
				text
					.trim()
					.split(/\s+/)
					.map(name => [letterKey(name).replace(/đ/g, 'd'), Number(month)] as const),
			),
		),
);

const quarterNames =
	'quarter|quartal|trimestre|trim(?![a-z])\\.?|trimestrul|trimester|kwartaal|kvartal(?:et)?|kwartał|ctvrtleti|stvrtrok|neljannes|negyedeve?|τριμηνο|квартал|кв(?![а-я])\\.?|тримесечие|ceyrek|ceyregi|quy|kuartal|triwulan|tromjesecje|분기|季度|四半期|ไตรมาส(?:ที่)?|तिमाही|الربع|ربع|רבעון';
const quarter = lazily(
	() =>
		new RegExp(
			`^(?:(.+?)[ -]*(?:${quarterNames}|q|t)(?: of| del| de| من| al)?|(?:${quarterNames}|q|t|第) ?(?:al )?(.+?)(?: ?(?:季度|四半期|분기))?)$`,
			'u',
		),
);
const ordinals = [
	/^(?:1|i|first|erstes|premier|primero?|primo|eerste|forsta|første|ensimmainen|pierwszy|prvni|elso|первыи|першии|първо|prvo|birinci|pertama|pierwszy|α|一|الأول|ראשון|पहली)$/u,
	/^(?:2|ii|second|zweites|deuxieme|segundo|secondo|tweede|andra|andet|andre|toinen|drugi|druhe|masodik|второи|другии|второ|drugo|ikinci|kedua|β|二|الثاني|שני|दूसरी)$/u,
	/^(?:3|iii|third|drittes|troisieme|tercero?|terceiro|terzo|derde|tredje|kolmas|trzeci|treti|harmadik|третии|третіи|трето|trece|ucuncu|ketiga|γ|三|الثالث|שלישי|तीसरी)$/u,
	/^(?:4|iv|fourth|viertes|quatrieme|cuarto|quarto|vierde|fjarde|fjerde|neljas|czwarty|ctvrte|negyedik|четвертыи|четвертии|четвърто|dorduncu|keempat|δ|四|الرابع|רביעי|चौथी)$/u,
];

/** `H1`, `2. Halbjahr`, `first half of`, `上半年`. */
function monthOfHalf(name: string): number | undefined {
	const [, before = '', behind = ''] = half.exec(name) ?? [];
	const [first = '', second = ''] = ordinals.map(form =>
		form.test((before || behind).replace(/(?:\.|º|°|er|e|-[ея])$/, '')) ? 'x' : '',
	);
	return first !== '' || before === '上' ? 1 : second !== '' || before === '下' ? 7 : undefined;
}

const half =
	/^(?:(\S+?) ?(?:half|h|halbjahr|semestre|semester|halvar|halvaret|halvår|полугодие|півріччя|polrocze|pololeti|半期|半年)(?: of| de)?|(?:h|s|semestre) ?([12i]{1,2}))$/;

function monthOfQuarter(name: string): number {
	const [, before = '', behind = ''] = quarter().exec(name) ?? [];
	const number = (before || behind)
		.replace(/^(?:第|제)|(?:(?<=[\div])[ºo°.]|['’ʹ]|[-–](?:и|го|y|й|lea)|(?<=\d)(?:e|ο|st|nd|rd|th|er|eme))$/gu, '')
		.trim();
	const index = ordinals.findIndex(form => form.test(number));
	return index < 0 ? Number.NaN : index * 3 + 1;
}
