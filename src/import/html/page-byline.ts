// The authors of a page: from its metadata, otherwise from its byline.

import {isElement, type PageDocument, type PageElement, type PageNode} from './page-document.ts';
import {metas, type Thing, textsOfValue} from './page-metadata.ts';
import {type ShortText, shortTexts} from './short-texts.ts';
import {blockLevel} from './text-blocks.ts';

/** The authors' names, or a byline. Profile addresses are ignored, and the site is the author only if nobody else is. */
export function pageAuthors(document: PageDocument, thing: Thing, site: string | undefined): string[] | string {
	const stated = [
		textsOfValue(thing.author),
		...statements.map(name => metas(document, name)),
		textsOfValue(thing.creator),
	].map(names => names.filter(name => !/^(?:https?:|@|\/)/.test(name)));
	const isNobody = (name: string) => nobody.test(name) || (site !== undefined && sameName(name, site));
	const named = stated.find(names => names.some(name => !isNobody(name)));
	const [first = ''] = named ?? [];
	if (account.test(first)) {
		const shown = byline(document, site);
		return shown !== undefined && sameName(shown, first) ? shown : [first];
	}
	// Several names after one `By` are a byline as readers see it.
	if (named?.length === 1 && /^by\s/i.test(first)) return first.replace(lead, '');
	return named ?? byline(document, site) ?? stated.find(names => names.length > 0) ?? [];
}

const statements = [
	'dc.creator',
	'dcterms.creator',
	'article:author',
	'author',
	'citation_author',
	'parsely-author',
	'sailthru.author',
	'cXenseParse:author',
	'byl',
];

/** Placeholders that a system puts in place of an author. */
const nobody =
	/^(?:admin(?:istrator)?|author|editor|redaktion|redazione|redacción|staff|unknown|webmaster|[\w-]+\.\w{2,3})$/i;

/** An account name. */
const account = /^[a-z][a-z\d]*(?:[._-][a-z\d]+)*$/;

function sameName(one: string, other: string): boolean {
	return lettersOf(one) === lettersOf(other);
}

function lettersOf(text: string): string {
	return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** The names in the text that most resembles a byline, and in similar texts beside it, because each author may have one. */
function byline(document: PageDocument, site: string | undefined): string | undefined {
	const ranked = shortTexts(document, selector)
		.map(found => ({...found, score: scoreOf(found), names: namesIn(found.element)}))
		.filter(({score, names}) => score >= 0.7 && names.length > 0)
		.sort((a, b) => b.score - a.score);
	const [best] = ranked;
	if (!best) return undefined;
	const isBeside = ({element, label, distance}: ShortText) =>
		element.localName === best.element.localName && label === best.label && Math.abs(distance - best.distance) <= 20;
	const names = foldDoubles(ranked.filter(isBeside).flatMap(found => found.names));
	const persons = names.filter(name => site === undefined || !sameName(name, site));
	return (persons.length > 0 ? persons : names).join(', ');
}

const selector =
	'[rel~="author" i], [itemprop~="author" i], [class*="byline" i], [class*="author" i], [class*="autor" i], [class*="auteur" i], [class*="writer" i], .fn';

/** Scores a byline by its mark-up, its first word and its distance from the title. */
function scoreOf({element, text, distance, label}: ShortText): number {
	const isLed = lead.test(text);
	const isNamed = isLed && /^\S+(?:\s+\S+)?\s+\p{Lu}\S*\s+\p{Lu}/u.test(text);
	const facts: [boolean, number][] = [
		[/\bauthor\b/.test(`${element.getAttribute('rel')} ${element.getAttribute('itemprop')}`), 3],
		[/byline|author-?_?name|\bfn\b|p-author|(?:entry|post|article)-author/.test(label), 2],
		[/author|autor|auteur|writer/.test(label), 1],
		[profiles.test(element.getAttribute('href') ?? ''), 1],
		[isLed, 2],
		[isNamed && distance > -30 && distance < 120, 0.2],
		[/credit|photo|caption/.test(label), -3],
		[!isLed && !/\s/.test(text) && !unspaced.test(text), -1],
	];
	const sum = facts.reduce((all, [is, weight]) => all + (is ? weight : 0), 0);
	return sum - Math.min(3, Math.abs(distance) / 100);
}

/** Scripts in which a name is a single word. */
const unspaced = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}・]{3,}$/u;

/** The words before names, in the most common languages. */
const lead =
	/^(?:propos recueillis par|(?:written|posted|published)(?: on [^|•]{4,30}?)? by|by|von|vom|par|por|door|av|di|text|texte|texto|author|autor(?:in)?|auteur|текст|автор|作者|著者|筆者|執筆|記者|记者|文|بقلم|كتب|نویسنده|מאת)(?:\s*[:：●・／]\s*|\s+)/i;

/** The names of a byline, line by line, without what surrounds them. */
function namesIn(element: PageElement): string[] {
	const links = [...element.querySelectorAll('a')].filter(
		link => /\bauthor\b/i.test(link.getAttribute('rel') ?? '') || profiles.test(link.getAttribute('href') ?? ''),
	);
	const names = links.flatMap(link => linesOf(link).flatMap(line => cleanName(line) ?? []));
	const lines = linesOf(element).flatMap(line => cleanName(line) ?? []);
	const more = lines.filter(line => isMore(line, names));
	return foldDoubles(names.length === 0 ? lines : more.length > 0 ? more : names);
}

/** Whether a line contains names besides the linked ones: `Ann Lee and Bo Ito`. */
function isMore(line: string, names: string[]): boolean {
	const rest = names.reduce((text, name) => text.replace(name, ' '), line);
	return rest !== line && /(?:^|\s)(?:and|&|und|et|y|e|og|och|en|i|and)\s+\p{Lu}\S*\s+\p{Lu}/u.test(rest);
}

/** Addresses of an author's pages: the texts of such links are names, even with a role beside them. */
const profiles =
	/\/(?:authors?|by|columnists?|contributors?|editors?|journalists?|people|profiles?|reporters?|staff|writers?|aut(?:or|eur)(?:en|es|s)?)[/-]/i;

/** Merges names that differ only in punctuation and case. */
function foldDoubles(names: string[]): string[] {
	const byLetters = new Map<string, string>();
	for (const name of names) if (!byLetters.has(lettersOf(name))) byLetters.set(lettersOf(name), name);
	return [...byLetters.values()];
}

function linesOf(element: PageElement): string[] {
	let text = '';
	const visit = (node: PageNode) => {
		if (node.nodeType === 3) text += (node.textContent ?? '').replace(/[\s\0]+/g, ' ');
		if (!isElement(node)) return;
		const isApart = node.localName === 'br' || node.localName === 'time' || blockLevel.has(node.localName);
		text += isApart ? '\n' : edge;
		for (const child of node.childNodes) visit(child);
		text += isApart ? '\n' : edge;
	};
	visit(element);
	return text
		.replace(touching, '\n')
		.replaceAll(edge, '')
		.split('\n')
		.map(line => line.trim());
}

/** Marks the boundaries of inline elements. */
const edge = '\0';
/** A boundary at which only style sheets separate a name from what follows. */
const touching = /(?<=\p{Ll}\p{Ll}|\bBy)\0+(?=\p{Lu}\p{Ll})/gu;

/** Where a name ends: at punctuation, a number, a month or weekday with one, or words about time and place. */
const end =
	/\s*(?:[|•·@(–—"]|\s-\s|\d|,\s*(?:staff|editor|reporter|correspondent)|\b(?:on|in|at|am|um|vom|published|(?:last )?updated|follow|view my|more from)\b|(?:\p{L}{3,9}day,?\s+)?\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*\.?\s+\d).*$/isu;

function cleanName(line: string): string | undefined {
	const name = line
		.replace(lead, '')
		.replace(end, '')
		.replace(/[\s,;:…-]+$/, '')
		.replace(/^(\S+\s[^,]+), (?![JS]r\b)\S+$/, '$1')
		.trim();
	const words = name.split(/\s+/);
	const isProper = words.every(word => particles.test(word) || !/^\p{Ll}/u.test(word));
	return /\p{L}{2}/u.test(name) && words.length <= 9 && isProper && !noName.test(name) ? name : undefined;
}

const particles =
	/^(?:and|und|et|y|e|i|au|aux|da|das|de|del|della|den|der|des|di|do|dos|du|el|for|für|la|le|les|of|ten|ter|the|van|von|zu)$/;
const noName =
	/^(?:about|archived|author|authors|(?:email )?bio|by|comments?|contact|facebook|follow(?: author)?|home|last|link copied|more|news|posted(?: (?:by|in|on))?|print|profile|published|read more|share|staff|twitter|updated|view|(?:(?:senior|staff|chief|contributing|business|political|news) )*(?:columnist|contributor|correspondent|editor|reporter|writer)|著者|筆者|執筆者)$/i;
