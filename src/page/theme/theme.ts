// Builds themes: a style for every role of a command's output and for every part of a page.

import type {ChalkInstance} from 'chalk';
import {UserError} from '../../core/errors.ts';
import {nearestName} from '../../core/text/did-you-mean.ts';
import {namedThemes, type Style, styleNames} from './named-themes.ts';

/** Styles take text without escape sequences and without newlines: every line of a page is complete in itself. */
export type Theme = Record<Style, (text: string) => string>;

export interface ThemeOptions {
	name?: string;
	/** The reader's own chalk chains, which override those of the named theme. */
	own?: Record<string, string>;
	/** False: no colours, only bold, italic and the like. */
	hasHues?: boolean;
}

/** Creates a theme by name. Throws UserError for an unknown theme, or for an invalid style or chain of the reader's own. */
export function createTheme(
	chalk: ChalkInstance,
	{name = 'default', own = {}, hasHues = true}: ThemeOptions = {},
): Theme {
	const base = Object.hasOwn(namedThemes, name) ? namedThemes[name] : undefined;
	if (!base) {
		throw new UserError(
			`no theme is called "${name}"`,
			hintFor(name, Object.keys(namedThemes), 'see wsws config --themes'),
		);
	}
	for (const key of Object.keys(own)) {
		if (!styleNames.some(known => known === key)) {
			const others = `a theme may set ${styleNames.join(', ')}`;
			throw new UserError(`no style is called "${key}"`, hintFor(key, styleNames, others));
		}
	}
	const chains: Record<string, string | undefined> = {...base.chains, ...own};
	return themeOf(style => chained(chalk, {style, chain: chains[style] ?? '', hasHues}));
}

function hintFor(word: string, names: readonly string[], otherwise: string): string {
	const near = nearestName(word, names);
	return near === undefined ? otherwise : `did you mean ${near}?`;
}

/** No styling at all. */
export function createPlainTheme(): Theme {
	return themeOf(() => text => text);
}

/** Renders every style except plain paragraphs as a pair of tags, `<title>…</title>`, to see what is styled how. */
export function createTagsTheme(): Theme {
	return themeOf(style => text => (text === '' || style === 'paragraph' ? text : `<${style}>${text}</${style}>`));
}

function themeOf(styleOf: (style: Style) => (text: string) => string): Theme {
	return Object.fromEntries(styleNames.map(style => [style, styleOf(style)])) as Theme;
}

function chained(
	chalk: ChalkInstance,
	{style, chain, hasHues}: {style: string; chain: string; hasHues: boolean},
): (text: string) => string {
	if (chain === '') return text => text;
	const names = chain.split('.').map(link => {
		const name = chalkStyles.find(known => known === link);
		if (!name) {
			throw new UserError(
				`${style}: "${chain}" is no chalk style, because of "${link}"`,
				hintFor(link, chalkStyles, 'try bold.cyan'),
			);
		}
		return name;
	});
	const kept = hasHues ? names : names.filter(name => writing.some(known => known === name));
	return kept.length === 0 ? text => text : kept.reduce((chalkSoFar, name) => chalkSoFar[name], chalk);
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

const chalkStyles = [...writing, ...colors, ...brightColors, ...backgrounds, ...brightBackgrounds];
