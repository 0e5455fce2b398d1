// Inverts names with the family name first: `Doe, Jane`, `von der Leyen, Ursula`, `Doe, J., & Roe, J.`

import {lazily} from '../../lazily.ts';
import {letterKey} from '../../text/fold-keys.ts';
import {isAgency, isWork} from './byline-words.ts';

/** Turns `Doe, Jane` into `Jane Doe`; returns other names unchanged. */
export function turnedName(name: string): string {
	const trimmed = name.trim();
	if (!lastFirst().test(trimmed)) return trimmed;
	const [last = '', first = ''] = trimmed.split(', ');
	return isWork(first) || isAgency(first) ? trimmed : `${first} ${last}`;
}

const particles =
	"(?:(?:[Vv]on|[Vv]om|zu|zur|[Vv]an|der|den|[Dd]e|[Dd]el|[Dd]ella|[Dd]i|[Dd]a|do|dos|[Dd]u|[Ll]a|[Ll]e|las|los|ter|ten|af|av|bin|ibn|al|el|[Ss]t\\.|mc) |d['’]|al-|el-)";
const lastFirst = lazily(
	() =>
		new RegExp(
			`^${particles}*\\p{Lu}[\\p{L}’'-]*(?: \\p{Lu}[\\p{L}’'-]*)?, \\p{Lu}[\\p{L}.’'-]*(?: \\p{Lu}[\\p{L}.’'-]*){0,2}$`,
			'u',
		),
);

/** The names of a text in which all are inverted, as in BibTeX and APA style; undefined otherwise. */
export function turnedNames(text: string): string[] | undefined {
	if (!text.includes(', ')) return undefined;
	const bibtex = text.split(/ and /).map(name => name.trim());
	if (bibtex.length > 1 && bibtex.every(name => lastFirst().test(name))) return bibtex.map(turnedName);
	return withInitials(text) ?? firstTurned(text) ?? (isOnePerson(text) ? [turnedName(text)] : undefined);
}

/** The items of a list of names, restored if all of them, or one beyond doubt, are inverted. */
export function turnedItems(items: string[]): string[] {
	if (!items.some(item => item.includes(', '))) return items;
	const areTurned = items.length > 1 && items.every(item => lastFirst().test(item.trim()));
	return items.map(item => (areTurned || isOnePerson(item) ? turnedName(item) : item));
}

/** All are inverted, one beyond doubt, and none begins with a known given name. */
function areTurned(names: string[]): boolean {
	const isDoubtful = (name: string) => !lastFirst().test(name) || isGiven(name.split(/[ ,]/, 1)[0] ?? '');
	return names.some(isOnePerson) && !names.some(isDoubtful);
}

/** `Jane Doe, John Roe`: no family name consists of a given name and another name. */
export function holdsTwoNames(text: string): boolean {
	const [one = '', other = '', ...more] = text.split(', ');
	return more.length === 0 && [one, other].every(name => / /.test(name) && isGiven(name.split(' ')[0] ?? ''));
}

/** `Doe, Jane, and John Roe`: only the first is inverted, as in a bibliography. `Doe, Jane & Roe, John`: all are. */
function firstTurned(text: string): string[] | undefined {
	const turned = text.split(/ (?:&|and) /);
	if (turned.length > 1 && areTurned(turned)) return turned.map(turnedName);
	const pairs = text.split(/(?<=^[^,]+, [^,]+(?:, [^,]+, [^,]+)*), (?:and )?/);
	if (pairs.length > 1 && pairs.every(name => isOnePerson(name))) return pairs.map(turnedName);
	const [, first = '', rest = ''] = /^([^,]+, [^,]+),? and ([^,]+)$/.exec(text) ?? [];
	return first !== '' && isOnePerson(first) && / /.test(rest.trim()) ? [turnedName(first), rest] : undefined;
}

/** `Doe, J., Roe, J. K., & Poe, E.`: every second part consists of initials. */
function withInitials(text: string): string[] | undefined {
	const parts = text.split(/,? (?:&|and|et|und|y) |, /);
	const areNames = parts.every((part, index) => {
		if (index % 2 === 0) return family().test(part);
		const isDegree = isWork(part) && parts[index - 1]?.includes(' ');
		return initials().test(part) && !isDegree;
	});
	if (parts.length % 2 !== 0 || !areNames) return undefined;
	return parts.flatMap((part, index) => (index % 2 === 0 ? `${parts[index + 1]} ${part}` : []));
}

const family = lazily(() => new RegExp(`^${particles}*\\p{Lu}[\\p{L}’'-]+(?:[ -]\\p{Lu}[\\p{L}’'-]+)?$`, 'u'));
const initials = lazily(() => /^(?:\p{Lu}\.[ -]?)+$/u);

/** Two first names, or two full names, look the same: so a known given name, or an unmistakable family name, is required. */
function isOnePerson(text: string): boolean {
	const [last = '', first = '', ...more] = text.split(', ');
	if (more.length > 0 || !lastFirst().test(text) || isWork(first)) return false;
	const [given = '', second = '', ...others] = first.split(' ');
	if (others.length > 0) return false;
	if (inCapitals().test(text) && !isAgency(last) && (last.length > 4 || isGiven(given))) return true;
	const isSecond = second === '' || isGiven(second) || initials().test(second);
	if (startsWithParticle().test(last) || surname().test(last)) return isSecond || isGiven(given);
	if (isOfEast(last)) return !isOfEast(given) && !isOfEast(second);
	return isGiven(given) && isSecond && !isGiven(last.split(/[ -]/)[0] ?? '');
}

/**
 * `KUMAR, Rajesh`, `LE ROE, Jane A.`: an upper-case name beside a mixed-case one is usually a family name, unless it has only four
 * letters.
 */
const inCapitals = lazily(() => /^\p{Lu}[\p{Lu}’' -]+, \p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?(?: \p{Lu}\.)?$/u);

function isOfEast(name: string): boolean {
	return easternFamilies().has(letterKey(name));
}

/** `O’Neill`, `McArthur`, `D’Angelo`. */
const surname = lazily(() => /^(?:[DO]['’]|Ma?c)\p{Lu}\p{L}+$/u);
const startsWithParticle = lazily(() => new RegExp(`^${particles}+\\p{Lu}[\\p{L}’'-]+$`, 'iu'));

/** Whether it is a common given name. */
export function isGiven(name: string): boolean {
	const parts = letterKey(name).split('-');
	return parts.every(part => givenNames().has(part));
}

/** The most common given names in languages that use this order, folded. */
const givenNames = lazily(
	() =>
		new Set(
			`
			leo mia max hugo nora ella emil theo liam sean sinead siobhan niamh aoife ciaran conor declan eoin fiona padraig brendan maeve
			bob bill jim tim dan dave mike steve ted sam nick rob ron ray jerry terry liz sue pat meg alice clara carla
			aaron adam alan albert alex alexander alexandra alice alison amanda amy andrea andrew angela ann anna anne anthony arthur barbara ben benjamin
			beth brian bruce carl carol caroline catherine charles charlotte chris christina christine christopher claire daniel david deborah diana diane
			donald dorothy edward eleanor elizabeth ellen emily emma eric ernest eva evelyn frances frank fred gabriel gary george gerald gloria grace
			hannah harold harry heather helen henry howard ian isabel jack jacob james jane janet jason jean jeffrey jennifer jeremy jessica joan joe
			john jonathan jose joseph joshua joyce judith julia julie justin karen kate katherine kathleen keith kenneth kevin larry laura lauren leon
			linda lisa louis louise lucy margaret maria marie marilyn mark martha martin mary matthew megan melissa michael michelle nancy nathan
			nicholas nicole noah noam oliver olivia oscar pamela patricia patrick paul peter philip rachel ralph raymond rebecca richard robert roger
			ronald rose roy russell ruth ryan samantha samuel sandra sara sarah scott sharon simon sophia sophie stephen steven stuart susan teresa
			thomas timothy tom victor victoria vincent virginia walter wendy william zoe
			alejandro alfonso alvaro ana antonio beatriz carlos carmen cristina diego eduardo elena enrique federico felipe fernando francisco gabriela
			gonzalo guillermo isabella javier jesus joao joaquim jorge juan juana julio lorena lucia luis luisa luiz manuel marcos mariana mario marta
			mercedes miguel monica nuria pablo paulo pedro pilar rafael ramon raul ricardo roberto rodrigo rosa sergio silvia sofia valentina ximena
			alessandro andre angelo camille chiara claude elodie emile etienne fabrizio francesca francesco francois francoise franco giacomo giorgio
			giovanni giulia giuseppe guy henri jacques jerome lorenzo luca luc marc marcel marco mathieu matteo michel nathalie olivier paola paolo pierre
			philippe rene silvio simone stefano sylvie umberto valerie vincenzo yves
			andreas angelika anke axel bernd bernhard birgit christian christoph claudia dieter dirk ernst felix florian franz friedrich fritz georg gerd
			gerhard gisela gunter hans heike heinrich helga helmut holger ingrid jan jens johann johannes jorg jurgen karin karl katja klaus kurt lars
			lukas manfred matthias max monika nils otto petra rainer rolf rudolf sabine sebastian stefan stefanie susanne sven ulrich ulrike ursula uwe
			werner wilhelm wolfgang anders annika astrid bjorn erik greta gunnar gustav henrik ingmar johan kari kirsten knut lena magnus mats mikael
			ole olof per rasmus sigrid soren thor tove ulf aino eero jukka matti mika pekka timo agnieszka andrzej ewa jakub janusz jerzy katarzyna
			krzysztof magdalena malgorzata marcin marek pawel piotr tomasz wojciech zofia jiri josef milan pavel petr vaclav zdenek andrei ion mihai
			bela ferenc gabor istvan janos laszlo sandor zoltan ahmet ayse emine fatma hasan huseyin mehmet mustafa orhan zeynep ahmed ali fatima
			hassan mahmoud mohamed mohammed muhammad omar yusuf agus budi dewi siti sri
			александр алексеи анна андреи антон борис виктор владимир дмитрии екатерина елена иван ирина константин людмила мария михаил наталья
			николаи ольга павел петр сергеи светлана татьяна федор юлия юрии
			`
				.trim()
				.split(/\s+/),
		),
);

/** Family names that are not given names anywhere. */
const easternFamilies = lazily(
	() =>
		new Set(
			`li wang zhang liu chen yang zhao huang zhou wu xu sun zhu guo luo liang zheng xie tang feng deng cao peng zeng hu jiang cai
			nguyen tran pham huynh hoang sato suzuki tanaka yamada takahashi watanabe ito nakamura kobayashi kato yoshida`
				.trim()
				.split(/\s+/),
		),
);
