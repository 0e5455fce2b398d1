// Seasons and quarters as languages name them: `hösten 2021`, `2021년 겨울`, `IV kwartał 2021`, `T4 2021`.

import {lazily} from '../lazily.ts';
import {letterKey} from '../text/fold-keys.ts';
import {type CalendarDate, calendarDate} from './calendar.ts';

/** The first month of a season or a quarter with its year, in either order. Text is folded. */
export function seasonOrQuarter(text: string): CalendarDate | undefined {
	const folded = text.replaceAll('đ', 'd');
	const [, first = '', year = ''] =
		/^(\D+?|\D*\d\D*?)[ ,/.-]*(?:(?:de|del|of|do|nam|năm) )?(\d{4})(?:[-/–]\d{2,4})?(?: ?(?:года|року|roku|r|г|р)\.?)?$/u.exec(
			folded,
		) ?? [];
	const [, yearFirst = '', last = ''] =
		/^(\d{4}) ?(?:年|년|[.,-])? ?(\D+|第?[\d一二三四] ?\D+|q\d)$/u.exec(folded) ?? [];
	const name = first === '' ? last : first;
	// Years of other calendars have seasons, too.
	if (Number(year || yearFirst) < 1500) return undefined;
	const month = seasons().get(name.replace(/^(?:the|mua|im|en|in|au) |(?:호|号|號|季|期|\.)$/gu, '').trim());
	return calendarDate(Number(year || yearFirst), month ?? monthOfQuarter(name));
}

/** In northern order, as the years of articles have them: winter begins in December. A line a season. */
const names: Record<number, string> = {
	3: `spring frühling frühjahr printemps primavera весна весной wiosna jaro jar lente voorjaar vår våren forår foråret kevät keväällä
		άνοιξη primăvara tavasz tavaszán ilkbahar bahar xuân 春 春季 봄 ربيع بهار אביב वसंत пролет пролетта весною`,
	6: `summer sommer été verano verão estate лето летом lato léto leto zomer sommar sommaren sommeren kesä kesällä καλοκαίρι vara nyár nyarán yaz
		hè 夏 夏季 여름 صيف تابستان קיץ गर्मी літо влітку лято estiu`,
	9: `autumn fall herbst automne otoño outono autunno осень осенью jesień podzim jeseň herfst najaar höst hösten høst høsten efterår efteråret
		syksy syksyllä φθινόπωρο toamna ősz őszén sonbahar güz thu 秋 秋季 가을 خريف پاییز סתיו शरद осінь восени есен tardor`,
	12: `winter hiver invierno inverno зима зимой zima vinter vintern vinteren talvi talvella χειμώνας iarna tél telén kış đông 冬 冬季 겨울 شتاء
		زمستان חורף सर्दी зимою hivern`,
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

const quarter = lazily(
	() =>
		/^(?:(.+?)[ -]*(?:quarter|quartal|trimestre|trimestrul|kwartaal|kvartal|kwartał|ctvrtleti|stvrtrok|квартал|ceyrek|quy|분기|季度|四半期|trimester)(?: of)?|(?:quarter|quartal|trimestrul|kvartal|квартал|quy|trimestre|q|t|第) ?(.+?)(?: ?(?:季度|四半期|분기))?)$/u,
);
const ordinals = [
	/^(?:1|i|first|erstes|premier|primer|primo|eerste|первый|перший|一)$/u,
	/^(?:2|ii|second|zweites|deuxieme|segundo|secondo|tweede|второй|другий|二)$/u,
	/^(?:3|iii|third|drittes|troisieme|tercer|terzo|derde|третий|третій|三)$/u,
	/^(?:4|iv|fourth|viertes|quatrieme|cuarto|quarto|vierde|четвертый|четвертий|四)$/u,
];

function monthOfQuarter(name: string): number {
	const [, before = '', behind = ''] = quarter().exec(name) ?? [];
	const number = (before || behind)
		.replace(/^第|(?:(?<=\d)[ºo°.]|[-–](?:и|го|y|й)|(?<=\d)(?:e|st|nd|rd|th|er|eme))$/gu, '')
		.trim();
	const index = ordinals.findIndex(form => form.test(number));
	return index < 0 ? Number.NaN : index * 3 + 1;
}
