// The field names of front matter: those that are interpreted, and those that other programs write besides. A block at the top of a
// file is front matter if it has such names; otherwise it is text between two rules.

import {lazily} from '../lazily.ts';

/** Names of interpreted fields, folded by `foldKey`; the first one with a value counts. */
export const metadataFields = {
	title: ['title'],
	lesserTitle: ['headline', 'heading', 'name', 'subject', 'linktitle', 'metatitle'],
	authors: ['author', 'authors', 'by', 'byline', 'creator', 'creators', 'authorname', 'postedby', 'writtenby'],
	date: [
		...['date', ...timesOf('pub published publish publication created creation')],
		...['issued', 'datetext', 'datetime', ...timesOf('posted written added'), 'timestamp', 'year'],
	],
	updated: [
		...[...timesOf('updated'), 'lastmod', ...timesOf('mod modified lastmodified lastupdated modification update')],
		...['update', 'lastupdate', 'msdate', 'changed', ...timesOf('lastreviewed edited lastedited revised lastrevised')],
	],
	tags: ['tags', 'tag', 'categories', 'category', 'keywords', 'topics', 'topic', 'section', 'labels'],
	aliases: ['aliases', 'alias', 'alsoknownas', 'aka', 'redirectfrom'],
	summary: 'summary description excerpt subtitle dek deck rssdescription lead abstract standfirst teaser'.split(' '),
	lang: ['lang', 'language', 'locale'],
	url: 'url canonical canonicalurl source sourceurl link originalurl bloggerorigurl permalink externalurl via'.split(
		' ',
	),
};

/**
 * `created`, `created_at`, `created_on`, `created_date`, `created_time`, `createdDatetime`, `date_created`; a noun or imperative
 * (`publish: false`) alone is not a date.
 */
function timesOf(words: string): string[] {
	return words
		.split(' ')
		.flatMap(word => [
			...(/(?:ed|en)$/.test(word) ? [word] : []),
			...['at', 'on', 'date', 'time', 'datetime'].map(end => word + end),
			`date${word}`,
		]);
}

/** Field names in other languages, tried after the English ones; a value that is not a date was not meant as one. */
export const translatedFields = {
	title: words(
		'标题 標題 题目 題目 タイトル 題名 titel titre titulo título titolo tytuł název názov naslov titlu cím başlık judul otsikko rubrik tittel tiêuđề τίτλος название заголовок назва 제목 عنوان כותרת शीर्षक ชื่อเรื่อง',
	),
	authors: words(
		'作者 著者 筆者 撰稿人 autor autorin autoren autora autores auteur auteurs autrice autore autori autorka autorzy autoři autoare szerző yazar penulis kirjoittaja författare forfatter tácgiả συγγραφέας автор авторы автори 작성자 저자 글쓴이 الكاتب المؤلف نویسنده מחבר लेखक ผู้เขียน',
	),
	date: words(
		'日期 日付 发布日期 发布时间 公開日 投稿日 datum data fecha tarih tanggal ngày dátum päivämäärä dato ημερομηνία дата 날짜 작성일 تاريخ التاريخ تاریخ תאריך दिनांक วันที่',
	),
	tags: words(
		'标签 標籤 分类 分類 关键词 タグ カテゴリ カテゴリー schlagwörter schlagworte kategorien kategorie etiquetas categorías categorias catégories motsclés étiquettes etichette categorie etiketter taggar etiketler kategori štítky tagi теги метки категории 태그 카테고리 분류 الوسوم برچسبها תגיות',
	),
	summary: words(
		'摘要 概要 简介 簡介 zusammenfassung beschreibung résumé resumen resumo descripción descrição descrizione riassunto samenvatting sammanfattning описание краткоеописание 요약 الملخص خلاصه',
	),
	lang: words('语言 語言 言語 sprache langue idioma lingua taal språk язык 언어'),
};

/** The names of a field in the order of trial. */
export function namesInAnyLanguage(field: Exclude<keyof typeof translatedFields, 'date'>): string[] {
	return [...metadataFields[field], ...translatedFields[field]];
}

function words(text: string): string[] {
	return text.split(' ').map(word => word.normalize('NFC'));
}

/** Whether fields include one for authors, empty or not. */
export function namesAuthor(fields: Record<string, unknown>): boolean {
	return Object.keys(fields).some(key => authorNames().has(foldKey(key)));
}

const authorNames = lazily(() => new Set(namesInAnyLanguage('authors')));

/** Unifies `publish_date`, `publish-date`, `Publish Date` and `publishDate`, and `Author(s)` with `author`. */
export function foldKey(key: string): string {
	return key
		.normalize('NFC')
		.toLowerCase()
		.replace(/[\s_.\u200c-]|\([a-z\u00df-\u024f]{1,3}\)$/g, '');
}

/** Whether any line begins with a front matter name (`title: …`, `"date" = …`), or is a quoted wikilink as in Obsidian. */
export function hasKnownField(source: string, language: 'yaml' | 'toml' | 'json'): boolean {
	if (language === 'yaml' && quotedWikilink.test(source)) return true;
	let count = 0;
	let areMetadata = true;
	for (const [, quoted, plain] of source.matchAll(fieldLines[language])) {
		const name = (quoted ?? plain ?? '').trim();
		if (isKnown(name)) return true;
		count++;
		areMetadata &&= isMetadata(name);
	}
	return count > 1 && areMetadata;
}

/** Whether a key is a field of addresses. */
export function isAddressField(key: string): boolean {
	return metadataFields.url.includes(foldKey(key));
}

/** Whether a key is interpreted. */
export function isFieldName(key: string): boolean {
	const name = foldKey(key);
	return (
		isUnmistakable(key) ||
		[metadataFields, translatedFields].some(fields => Object.values(fields).flat().includes(name))
	);
}

/** Whether a key can only be metadata, in any case. */
export function isUnmistakable(key: string): boolean {
	return unmistakable.has(foldKey(key));
}

const quotedWikilink = /^(?:[\w -]{1,40}: *|[ \t]*- )(["'])\[\[[^[\]\n]+\]\]\1[ \t]*$/m;

const fieldLines = {
	yaml: /^ {0,3}(?:["']([^"'\n:]{1,80})["']|([^\s:#"'[\]{}>|-][^\n:：]{0,80}?))[ \t]{0,40}[:：](?=\s|$)/gm,
	toml: /^[ \t]*(?:["']([^"'\n=]{1,80})["']|\[?([A-Za-z_][\w.-]{0,80}))[ \t]*[=\]]/gm,
	json: /"([^"\n]{1,80})"()\s*:/g,
};

/** Capitalized labels also occur in text, so only unambiguous names count in any case. */
function isKnown(name: string): boolean {
	if (isUnmistakable(name)) return true;
	if (!/^[a-z]/.test(name)) return false;
	return others.has(foldKey(name)) || /^[a-z][\w.-]*(?:_[a-z\d]|[a-z\d][A-Z]|\.[a-z]|-plugin$)[\w.-]*$/.test(name);
}

/** In any case, except names that also serve as headings. */
function isMetadata(name: string): boolean {
	const {authors, date, updated, tags, aliases, url} = metadataFields;
	return [authors, date, updated, tags, aliases, url].flat().includes(foldKey(name));
}

const unmistakable = new Set([
	...['title', 'subtitle', 'date', 'author', 'authors', 'tags', 'category', 'categories', 'keywords', 'summary'],
	...[
		'description',
		'layout',
		'status',
		'slug',
		'draft',
		'lang',
		'language',
		'url',
		'permalink',
		'pubdate',
		'publishdate',
	],
	...Object.values(translatedFields)
		.flat()
		.filter(name => /[^a-zà-ɏ]/.test(name)),
]);

/** From Hugo, Jekyll, Hexo, Zola, Eleventy, Astro, Docusaurus, VuePress, MkDocs, Quarto, Pandoc, Marp, Obsidian and others. */
const others = new Set([
	...Object.values(metadataFields).flat(),
	...Object.values(translatedFields).flat(),
	...`annotationtarget audio audience banner bibliography bodyclass book build cardsdeck cascade chapter citekey class color comment comments
	contributors copyright cover cssclass cssclasses csl dghome dgpublish difficulty documentclass doi editor editors emoji episode event
	eventdate excludesearch expirydate extra featured feed filename footer format geometry guid head header hero hide
	hidetitle hreflang icon id image images img isbn issue journal katex layout level license linktitle location manager
	markup math mathjax menu menus mermaid nav navorder next noindex noauthor nolastmod order outline outputs output pagetitle
	paginate params parent path pin podcast position prev preview previewimage private products product project publication
	publish publisher rating readtime redirect redirectfrom redirectto related resources reviewer reviewers robots saved
	search series service sidebar sidebarlabel sidebarposition site size srdue srease srinterval status sticky style taxonomies template theme
	thumbnail time toc top translator translators translations type uid unlisted venue version versions video
	volume website weight`.split(/\s+/),
]);
