// The parts of feedsmith's feeds and entries that are used here.

/** A feed of any kind; each kind fills in some of the properties. */
export interface RawFeed {
	title?: RawText;
	link?: string;
	links?: RawLink[];
	home_page_url?: string;
	language?: string;
	xml?: RawXml;
	dc?: {titles?: string[]; languages?: string[]; creators?: string[]};
	authors?: RawAuthor[];
	itunes?: {author?: string};
	items?: RawEntry[];
	entries?: RawEntry[];
}

export interface RawEntry {
	id?: string;
	guid?: {value?: string; isPermaLink?: boolean};
	rdf?: {about?: string};
	link?: string;
	url?: string;
	external_url?: string;
	links?: RawLink[];
	atom?: {links?: RawLink[]};
	title?: RawText;
	authors?: RawAuthor[];
	dc?: {creators?: string[]; dates?: string[]; titles?: string[]; descriptions?: string[]; subjects?: string[]};
	/** The feed it was taken from. */
	source?: {authors?: RawAuthor[]};
	dcterms?: {created?: string[]; issued?: string[]; modified?: string[]};
	pubDate?: string;
	published?: string;
	updated?: string;
	date_published?: string;
	date_modified?: string;
	categories?: {name?: string; term?: string; label?: string}[];
	tags?: string[];
	content?: {encoded?: string; value?: string; type?: string; src?: string; xml?: RawXml};
	content_html?: string;
	content_text?: string;
	description?: string;
	summary?: RawText;
	itunes?: {author?: string; summary?: string; title?: string; subtitle?: string};
	media?: RawMedia & {contents?: RawMedia[]; groups?: (RawMedia & {contents?: RawMedia[]})[]};
	enclosures?: {url?: string; type?: string}[];
	attachments?: {url?: string; mime_type?: string; title?: string}[];
	xml?: RawXml;
}

/** Base address of everything below (W3C, "XML Base"). */
export interface RawXml {
	base?: string;
	lang?: string;
}

interface RawMedia {
	url?: string;
	type?: string;
	title?: RawText;
	description?: RawText;
	texts?: RawText[];
}

export type RawText = string | {value?: string; type?: string; xml?: RawXml};
export type RawAuthor = string | {name?: string};

export interface RawLink {
	href?: string;
	rel?: string;
	type?: string;
	title?: string;
}
