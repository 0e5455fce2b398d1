// As much of what feedsmith gives as is read here; each kind of feed fills some of it. Types only.

export interface RawFeed {
	title?: RawText;
	link?: string;
	links?: RawLink[];
	home_page_url?: string;
	language?: string;
	xml?: {lang?: string};
	dc?: {languages?: string[]};
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
	title?: RawText;
	authors?: (string | {name?: string})[];
	dc?: {creators?: string[]; dates?: string[]};
	pubDate?: string;
	published?: string;
	updated?: string;
	date_published?: string;
	date_modified?: string;
	categories?: {name?: string; term?: string; label?: string}[];
	tags?: string[];
	content?: {encoded?: string; value?: string; type?: string};
	content_html?: string;
	content_text?: string;
	description?: string;
	summary?: RawText;
}

export type RawText = string | {value?: string; type?: string};

export interface RawLink {
	href?: string;
	rel?: string;
	type?: string;
}
