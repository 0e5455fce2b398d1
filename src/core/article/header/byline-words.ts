// Strips the words around names in bylines: introductions (`By`, `Von`, `文/`), roles and employers.

import {lazily} from '../../lazily.ts';
import {closers, credited, labels, openers, openerWords} from './byline-table.ts';

/** Strips introductory words and agencies. */
export function withoutByline(text: string): string {
	const plain = withoutCloser(withoutOpener(text));
	const isDoubtful = plain === text && doubtfulStart.test(text) && text.split(/\s+/).length > 2;
	const bare = isDoubtful ? text.replace(doubtful(), '') : plain;
	if (bare === text) return text;
	const places = /^(?:door|tekst|auteurs?|geschreven|vertaald)\b/i.test(text) ? dutchPlaces() : whereabouts();
	return bare
		.replace(/ (?:on|am|le|el|il|op|den|em) [^;]{0,40}\d{4}$/, '')
		.replace(employer(), '')
		.replace(places, '')
		.trim();
}

/** Strips the words that introduce an author in the languages of dates. */
function withoutOpener(text: string): string {
	const labelled = labelEnd.test(text) ? text.replace(label(), '') : text;
	if (labelled !== text) return labelled;
	const named = /^.{0,4}[記记]者/.test(text) ? text.replace(reporter(), '') : text;
	return mayHaveOpener.test(named) ? named.replace(opener(), '') : named;
}

/**
 * A quick test that excludes most names; compiling the expressions of all openers takes longer than everything else done with a
 * name.
 */
export const mayHaveOpener = new RegExp(`[^\\x00-\\x7f]|\\b(?:${openerWords})\\b`, 'i');

/** All of them are non-ASCII: compiling so large an expression takes milliseconds, and most names don't need it. */
function withoutCloser(text: string): string {
	return /[^\x00-\x7f]/.test(text) ? text.replace(closer(), '') : text;
}

/** Without `u`, like all long expressions here: with it, V8 takes four to nine times as long to compile. */
const opener = lazily(() => new RegExp(`^(?:${openers.join('|')})(?:\\s*${sign}\\s*|\\s+(?=\\S))`, 'i'));
/** Names before `报道`, or of three characters before a place of two: `王小明／台北報導`, `王小明台北12日電`. */
const report = '(?:[^\\s/／]{2,9}(?: |[/／])\\S{0,6}[报報][道導]|\\p{Script=Han}{5}(?:\\d{1,2}日[电電]|[报報][道導]))$';
/** `新华社记者王小明、李大华`, where nothing separates the name. */
const reporter = lazily(
	() =>
		new RegExp(
			`^(?:本[報报社]|\\p{Script=Han}{1,3}社)[記记]者(?=(?!报|報|采|採|现|現|发|發)\\p{Script=Han}{2,3}(?:$|[、，\\s])|${report})|^[記记]者(?=${report})`,
			'u',
		),
);
const labelEnd = /[:：/／|丨｜=＝・—–]/;
const sign = '(?:[:：/／|丨｜=＝・]|[—–](?=\\s))';
const label = lazily(() => new RegExp(`^(?:${labels})\\s*${sign}\\s*`, 'i'));
const closer = lazily(() => new RegExp(`(?<=\\S)(?:${closers})$`, 'u'));
const doubtfulStart = /^(?:[Vv]on|VON|[Dd]i|DI|Da|DA|Od|OD|De|DE|Του|Της|ΤΟΥ|ΤΗΣ|Te[kx]st|Texte|Testo|Foto)\s/;
/** Words that names also begin with; they are openers only if two capitalized words follow. */
const doubtful = lazily(
	() => /^\S+\s+(?=(?:\p{Lu}[\p{L}’'-]*\.?\s+)+(?:(?:von|van|der|den|zu|de|del|della|di|da|dos|la)\s+)*\p{Lu})/u,
);
/** The employer after a name: `Jane Doe for Reuters`. */
export const employer = lazily(
	() => /,?\s+(?:for|für|pour|para|per|voor|för|dla|pro|для|για|pentru|untuk)\s+(?:the\s+)?\p{Lu}[^,;]*$/u,
);
const dutchPlaces = lazily(() => /(?:,?\s+in|,\s+(?:uit|vanuit))\s+\p{Lu}[\p{L}-]+(?=$|\s*[,;]|\s+en\s)/gu);
const whereabouts = lazily(
	() =>
		/(?:,?\s+(?:in|à|en)|,\s+(?:from|desde|em|de|da|aus))\s+\p{Lu}[\p{L}-]+(?:\s+\p{Lu}[\p{L}-]+)?(?=$|\s*[,;]|\s+(?:and|und|et|y)\s)/gu,
);

/**
 * Splits a byline at the separators of contributions or names: ` / `, ` | `, ` × `, a `/` between whole names, and before
 * `Photos:`.
 */
export function sharesIn(text: string): string[] {
	return shareSigns.test(text) ? text.split(shareMark()) : [text];
}

const shareSigns = /[|/／·•丨+×:：・＝]|\sby\s|사진/i;
const shareMark = lazily(
	() =>
		new RegExp(
			`\\s+[|/／·•丨+×]\\s+|(?<=^\\S+ [^\\s/]+(?: [^\\s/]+)?)/(?=[^\\s/]+ [^\\s/]+(?: [^\\s/]+)?$)|(?:[.,·/／]|\\s[–—-])?\\s+(?=(?:${labels})\\s*[:：/／・＝])|[.,]?\\s+(?:and\\s+)?(?=(?:${credited})\\s+by\\s)|\\s+(?=사진 \\S)`,
			'i',
		),
);

const works =
	'candidate|student|director|ceo|cto|cfo|president|chair(?:man|woman|person)?|manager|editor(?:[ -]in[ -]chief)?|correspondent|reporter|professor|engineer|fellow|officer|analyst|' +
	'columnist|journalist|guest author|blogger|researcher|lecturer|secretary|writer|contributor|photographer|critic|' +
	'korrespondent(?:in)?|redakteur(?:in)?|journalistin?|reporterin?|autorin?|rédact(?:eur|rice)|journaliste|correspondant[e]?|envoyée? spéciale?|enviad[oa] especial|' +
	'redactora?|periodista|corresponsal|repórter|jornalista|giornalista|inviat[oa]|redacteur|verslaggever|korrespondent|toimittaja|muhabir|wartawan|корреспондент|журналист';

/** Whether a part describes the name before it: `Jane Doe, PhD`, `Sarah, for the Go team`, `Jane Doe, Berlin correspondent`. */
export function isWork(part: string): boolean {
	return (
		degree.test(part) ||
		degreeInCapitals.test(part) ||
		/^(?:for|of|on|at|from|in)\s/i.test(part) ||
		specialTo.test(part) ||
		(abroad.test(part) && part.length < 40) ||
		work().test(part) ||
		affiliation().test(part)
	);
}

/** After a comma, an agency is an employer; after `and`, it is another author. */
export function isAgency(part: string): boolean {
	return agency.test(part) || outlet.test(part);
}

const specialTo = /^(?:special to|especial para|spécial pour|speciaal voor|специально для|спеціально для)\s/i;
const abroad = /^(?:em|en|à|aus|i|på|w|we|v|ve|в|во|из|d[aeo]|din|uit) [A-ZÀ-ÞА-ЯЁІЇЄŁŚŽŠČ]/;
const agency =
	/^(?:reuters|afp|ap|dpa|efe|ansa|upi|tass|apa|sda|epd|kna|sid|anp|tt|ntb|ritzau|stt|pap|čtk|mti|lusa|agência lusa|antara|ttxvn|agence france-presse|europa press|тасс|риа новости|bloomberg|(?:the )?associated press|xinhua|kyodo|pti|the [a-z]+(?: [a-z]+){0,3} (?:times|post|journal|herald|tribune))$/i;
/** `BBC News`, «Новое время»: no person is quoted, or has an abbreviation for a first name. */
const outlet = /^(?:[A-Z]{3,5} [A-Z][a-z]+(?: [A-Z][a-z]+)?|[«„“"][^«»„“”"]+[»“”"])$/;
const degree = /^(?:jr|sr|ph\.? ?d|m\.?d|mba|esq|inc|ltd|llc|llp|plc|gmbh|corp|i{2,3}|iv)\.?$/i;
/** Capitals required, because some are names otherwise. */
const degreeInCapitals =
	/^(?:[BM]\.?(?:A|S|Sc|Ed|Eng|Phil|FA)|D\.?Phil|(?:Ed|Psy|Pharm|J)\.?D|D\.?O|LL\.?[BMD]|D[DV][SM]|M[BP][AH]|MSW|RDN?|RN|NP|CPA|CFA|PE|LCSW|MBBS|FR(?:S[CE]?|C[A-Z]{1,4})|[OMC]BE)\.?(?: \(Hons?\.?\))?$/;
const work = lazily(
	() => new RegExp(`(?:^|[\\s-])(?:${works})(?: (?:in|for|of|at|a|à|en|em|aus|i|på|w|в) [^,]+)?$`, 'i'),
);
const affiliation = lazily(
	() =>
		/^(?:the )?(?:university|université|universität|universidad|università|college|institute?|department|school|faculty) (?:of|for|de|des|di|für)\s|\S (?:university|college)$/iu,
);

/** A name without role and employer; after a single word these identify the person and stay, as in `Jane (Org)`. */
export function withoutWork(name: string): string {
	const [, person = '', sign = '', rest = ''] = /^(\S+ [^,()]*?)(, | [–—-] +)(.+)$/.exec(name) ?? [];
	// A place, or an alias.
	const isByname = sign !== ', ' && !/\s/.test(rest) && !/^the /i.test(person);
	const isWorkOf = (part: string) =>
		[work(), affiliation(), abroad, specialTo].some(form => form.test(part)) || isAgency(part);
	if (person !== '' && (isByname || rest.split(', ').every(isWorkOf))) return person;
	const [, before = '', within = ''] =
		/^([^\s()（）]+ [^\s()（）][^()（）]*?) ?[(（]([^()（）]*)[)）]$/.exec(name) ?? [];
	if (before !== '' && isLatin(before) === isLatin(within) && personName().test(before)) return before;
	return name.replace(/(?<=\S)\s+(?:[記记]者|기자)$|(?<=\S{3})(?:[記记]者|[(（][記记]者[)）])$/, '');
}

/** A desk keeps its places: its name contains lower-case words, `Labour desk (Paris, Lyon)`. */
const personName = lazily(
	() => /^[^\p{Ll}\s]\S*(?: (?:von|van|der|den|de|del|della|di|da|dos|du|la|le|bin|al|el|y))*(?: [^\p{Ll}\s]\S*)+$/u,
);

function isLatin(text: string): boolean {
	return /\p{Script=Latin}/u.test(text);
}
