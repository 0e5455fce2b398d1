// Which articles a command is about: the filters that list, search and the reader's browser share.

import type {CalendarDate} from './article.ts';

/** All conditions hold; an empty filter lets every article through. Texts are compared with case and accents folded. */
export interface Filter {
	/** Each is part of some author's name. */
	authors: string[];
	/** Each is a tag of the article. */
	tags: string[];
	/** Each is the language or its primary part: `pt` is met by `pt-BR`. */
	langs: string[];
	/** First day, at its precision: `2023` begins on 1 January. An article without a date meets no date filter. */
	since: CalendarDate | undefined;
	/** Last day, at its precision: `2023` ends on 31 December. */
	until: CalendarDate | undefined;
	unread: boolean;
	starred: boolean;
}

export interface Order {
	by: 'date' | 'title' | 'author' | 'words' | 'relevance';
	reverse: boolean;
}
