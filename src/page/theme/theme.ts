// Looks by name: every role of a command's output and every option name of marked-terminal has a style.

import type {ChalkInstance} from 'chalk';
import {UserError} from '../../core/errors.ts';
import {type Role, roles} from '../../core/role.ts';

/** The option names of marked-terminal, which are also the keys of a reader's own theme. */
const pageStyles = [
	'firstHeading',
	'heading',
	'paragraph',
	'strong',
	'em',
	'del',
	'codespan',
	'code',
	'blockquote',
	'html',
	'hr',
	'listitem',
	'table',
	'link',
	'href',
] as const;

export type PageStyle = (typeof pageStyles)[number];

/** The parts of code that a highlighter tells apart. */
export const codeStyles = ['keyword', 'literal', 'string', 'comment', 'symbol'] as const;

export type CodeStyle = (typeof codeStyles)[number];

export type Style = Role | PageStyle | CodeStyle;

/** Styles take text without escape sequences, and no line end: every line of a page stands alone. */
export type Theme = Record<Style, (text: string) => string>;

/** A style for each name as a chalk chain, `bold.cyan`; what has none is left as it is. */
export type ThemeChains = Partial<Record<Style, string>>;

/** The sixteen colours that read on light and on dark, without yellow, blue, white and grey. */
const colored: ThemeChains = {
	firstHeading: 'bold.cyan',
	heading: 'bold',
	strong: 'bold',
	em: 'italic',
	del: 'strikethrough',
	codespan: 'cyan',
	hr: 'dim',
	link: 'underline',
	href: 'dim',
	title: 'bold',
	author: 'cyan',
	date: 'green',
	name: 'cyan',
	number: 'dim',
	minutes: 'dim',
	tag: 'magenta',
	unread: 'cyan',
	starred: 'magenta',
	draft: 'magenta',
	line: 'green',
	match: 'bold.red',
	bar: 'cyan',
	faint: 'dim',
	error: 'bold.red',
	hint: 'dim',
	keyword: 'magenta',
	literal: 'cyan',
	string: 'green',
	comment: 'dim',
	symbol: 'cyan',
};

const mono: ThemeChains = {
	firstHeading: 'bold.underline',
	heading: 'bold',
	strong: 'bold',
	em: 'italic',
	del: 'strikethrough',
	hr: 'dim',
	link: 'underline',
	href: 'dim',
	title: 'bold',
	unread: 'bold',
	match: 'inverse',
	faint: 'dim',
	number: 'dim',
	minutes: 'dim',
	error: 'bold',
	hint: 'dim',
	keyword: 'bold',
	comment: 'dim',
};

const names = [...roles, ...pageStyles, ...codeStyles];

/** A theme by name. Throws UserError when there is none of this name. */
export function createTheme(chalk: ChalkInstance, name = 'default', own: Record<string, string> = {}): Theme {
	const base = {default: colored, mono}[name];
	if (!base) throw new UserError(`no theme is called "${name}"`, 'there are default and mono');
	for (const key of Object.keys(own)) {
		if (!names.some(known => known === key)) {
			throw new UserError(`no style is called "${key}"`, `a theme may set ${names.join(', ')}`);
		}
	}
	const chains: Record<string, string | undefined> = {...base, ...own};
	return themeOf(style => chained(chalk, style, chains[style] ?? ''));
}

/** No styling at all. */
export function createPlainTheme(): Theme {
	return themeOf(() => text => text);
}

/** Every style as a pair of tags, `<title>…</title>`, but for plain paragraphs: to see what is styled how. */
export function createTagsTheme(): Theme {
	return themeOf(style => text => (text === '' || style === 'paragraph' ? text : `<${style}>${text}</${style}>`));
}

function themeOf(styleOf: (style: Style) => (text: string) => string): Theme {
	return Object.fromEntries(names.map(style => [style, styleOf(style)])) as Theme;
}

function chained(chalk: ChalkInstance, style: string, chain: string): (text: string) => string {
	if (chain === '') return text => text;
	return chain.split('.').reduce((chalkSoFar, link) => {
		const name = chalkStyles.find(known => known === link);
		if (!name) throw new UserError(`${style}: "${chain}" is no chalk style, because of "${link}"`, 'try bold.cyan');
		return chalkSoFar[name];
	}, chalk);
}

const colors = ['black', 'red', 'green', 'yellow', 'blue', 'magenta', 'cyan', 'white'] as const;
const brightColors = [
	'gray',
	'grey',
	'blackBright',
	'redBright',
	'greenBright',
	'yellowBright',
	'blueBright',
	'magentaBright',
	'cyanBright',
	'whiteBright',
] as const;
const backgrounds = ['bgBlack', 'bgRed', 'bgGreen', 'bgYellow', 'bgBlue', 'bgMagenta', 'bgCyan', 'bgWhite'] as const;
const brightBackgrounds = [
	'bgGray',
	'bgGrey',
	'bgBlackBright',
	'bgRedBright',
	'bgGreenBright',
	'bgYellowBright',
	'bgBlueBright',
	'bgMagentaBright',
	'bgCyanBright',
	'bgWhiteBright',
] as const;
const writing = ['reset', 'bold', 'dim', 'italic', 'underline', 'overline', 'inverse', 'strikethrough'] as const;

export const chalkStyles = [...writing, ...colors, ...brightColors, ...backgrounds, ...brightBackgrounds];
