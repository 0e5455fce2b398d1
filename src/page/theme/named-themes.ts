// The built-in themes: for each style a chain of chalk names, such as `bold.cyan`.

import {type Role, roles} from '../../core/role.ts';

/** Styles of a page: the option names of marked-terminal, which are also the keys of a reader's own theme, and further ones. */
const pageStyles = [
	'headline',
	'firstHeading',
	'heading',
	'heading3',
	'heading4',
	'heading5',
	'heading6',
	'paragraph',
	'strong',
	'em',
	'del',
	'codespan',
	'code',
	'blockquote',
	'note',
	'tip',
	'important',
	'warning',
	'caution',
	'html',
	'hr',
	'listitem',
	'table',
	'link',
	'href',
] as const;

/** The token classes of highlighted code. */
export const codeStyles = ['keyword', 'literal', 'string', 'comment', 'symbol'] as const;

export type Style = Role | (typeof pageStyles)[number] | (typeof codeStyles)[number];

/** Every style, in the order of the manual. */
export const styleNames: readonly Style[] = [...roles, ...pageStyles, ...codeStyles];

/** A style without a chain leaves its text unchanged. */
export type ThemeChains = Partial<Record<Style, string>>;

/** Styles that use bold, italic and the like, independent of colour. */
const letters: ThemeChains = {
	headline: 'bold',
	firstHeading: 'bold',
	heading: 'bold.underline',
	heading3: 'bold',
	heading4: 'bold.italic',
	heading5: 'italic',
	heading6: 'dim',
	strong: 'bold',
	em: 'italic',
	del: 'strikethrough',
	codespan: 'bold',
	important: 'bold',
	warning: 'bold',
	caution: 'bold',
	hr: 'dim',
	link: 'underline',
	href: 'dim',
	title: 'bold',
	author: 'italic',
	number: 'dim',
	minutes: 'dim',
	tag: 'italic',
	unread: 'bold',
	starred: 'bold',
	draft: 'italic',
	match: 'inverse',
	highlight: 'bold.underline',
	noteText: 'italic',
	removed: 'dim',
	added: 'bold',
	faint: 'dim',
	error: 'bold',
	hint: 'dim',
	keyword: 'bold',
	comment: 'dim',
};

/**
 * One red besides the terminal's own two colours, like the rubrics of print: of the sixteen, only bright red is legible on both
 * light and dark backgrounds of the usual palettes. Running text has no hue.
 */
const rubrics: ThemeChains = {
	...letters,
	headline: 'bold.redBright',
	firstHeading: 'bold.redBright',
	warning: 'redBright',
	caution: 'bold.redBright',
	unread: 'redBright',
	starred: 'redBright',
	line: 'redBright',
	match: 'bold.underline.redBright',
	highlight: 'inverse',
	bar: 'redBright',
	error: 'bold.redBright',
	string: 'redBright',
	literal: 'redBright',
	comment: 'dim.italic',
};

/** Hues that stand out on black and would vanish on white. */
const dark: ThemeChains = {
	...letters,
	headline: 'bold.yellow',
	firstHeading: 'bold.cyan',
	heading: 'bold.underline.cyan',
	heading3: 'bold.green',
	codespan: 'green',
	note: 'cyan',
	tip: 'green',
	important: 'bold.cyan',
	warning: 'yellow',
	caution: 'bold.redBright',
	author: 'cyan',
	date: 'green',
	name: 'cyan',
	tag: 'yellow',
	unread: 'cyan',
	starred: 'yellow',
	draft: 'yellow',
	line: 'green',
	match: 'bold.underline.yellow',
	highlight: 'inverse',
	noteText: 'italic.cyan',
	bar: 'cyan',
	error: 'bold.redBright',
	keyword: 'bold.cyan',
	literal: 'yellow',
	string: 'green',
	symbol: 'cyan',
};

/** Hues that stand out on white and would vanish on black. */
const light: ThemeChains = {
	...letters,
	headline: 'bold.red',
	firstHeading: 'bold.blue',
	heading: 'bold.underline.blue',
	heading3: 'bold.magenta',
	codespan: 'magenta',
	note: 'blue',
	tip: 'magenta',
	important: 'bold.blue',
	warning: 'red',
	caution: 'bold.red',
	author: 'blue',
	date: 'magenta',
	name: 'blue',
	tag: 'magenta',
	unread: 'blue',
	starred: 'red',
	draft: 'magenta',
	line: 'magenta',
	match: 'bold.underline.red',
	highlight: 'inverse',
	noteText: 'italic.blue',
	bar: 'blue',
	error: 'bold.red',
	keyword: 'bold.blue',
	literal: 'magenta',
	string: 'red',
	symbol: 'blue',
};

/** All hues, for people who chose their own palette. */
const vivid: ThemeChains = {
	...letters,
	headline: 'bold.magentaBright',
	firstHeading: 'bold.cyanBright',
	heading: 'bold.underline.blueBright',
	heading3: 'bold.green',
	codespan: 'cyan',
	note: 'blueBright',
	tip: 'green',
	important: 'magenta',
	warning: 'yellow',
	caution: 'bold.red',
	author: 'cyan',
	date: 'green',
	name: 'cyan',
	tag: 'magenta',
	unread: 'cyan',
	starred: 'yellow',
	draft: 'magenta',
	line: 'green',
	match: 'bold.red',
	highlight: 'inverse',
	noteText: 'italic.blueBright',
	bar: 'cyan',
	error: 'bold.red',
	keyword: 'magenta',
	literal: 'cyan',
	string: 'green',
	symbol: 'blueBright',
};

/** Little more than bold and italics: headings, links and matches. */
const quiet: ThemeChains = {
	headline: 'bold',
	firstHeading: 'bold',
	heading: 'bold.underline',
	heading3: 'bold',
	heading4: 'italic',
	strong: 'bold',
	em: 'italic',
	del: 'strikethrough',
	link: 'underline',
	href: 'dim',
	number: 'dim',
	minutes: 'dim',
	match: 'underline',
	highlight: 'inverse',
	noteText: 'italic',
	faint: 'dim',
	hint: 'dim',
};

export interface NamedTheme {
	/** One phrase about its purpose. */
	meaning: string;
	chains: ThemeChains;
}

export const namedThemes: Record<string, NamedTheme> = {
	default: {meaning: 'bold, italic and one red, to be read on light and on dark', chains: rubrics},
	dark: {meaning: 'colours for a dark ground', chains: dark},
	light: {meaning: 'colours for a light ground', chains: light},
	vivid: {meaning: 'all colours, for a palette of your own choice', chains: vivid},
	quiet: {meaning: 'hardly more than the letters', chains: quiet},
	mono: {meaning: 'no colours', chains: letters},
};
