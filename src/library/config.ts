// The config file: every key with its meaning, its allowed values, and its default.

import {isAbsolute, join} from 'node:path';
import {UserError} from '../core/errors.ts';
import {nearestName} from '../core/text/did-you-mean.ts';
import type {Environment} from '../platform/standard-folders.ts';
import {withoutTilde} from '../platform/standard-folders.ts';
import type {ConfiguredCommand, ReadingConfig} from '../ports/reading-config.ts';

export interface Config {
	libraries: string[];
	bundled: boolean;
	extensions: string[];
	state: string | undefined;
	width: number | undefined;
	theme: string | Record<string, string> | undefined;
	links: (typeof linkForms)[number] | undefined;
	pager: string | undefined;
	images: boolean;
	keys: ReadingConfig['keys'];
	commands: ReadingConfig['commands'];
	speak: ReadingConfig['speak'];
}

interface Key<Value> {
	/** For the manual. */
	meaning: string;
	/** The allowed values, in words that follow "must be". */
	form: string;
	fallback: Value;
	/** Returns undefined for an invalid value; throws UserError if there is more to say about it. */
	read(value: unknown, context: ConfigContext): Value | undefined;
}

/** Where a config file is read. */
export interface ConfigContext {
	/** Folder of the config file. */
	folder: string;
	environment: Environment;
}

const linkForms = ['osc8', 'inline', 'end', 'none'] as const;

/** Every key, in the order of the manual. */
export const configKeys: {[Name in keyof Config]: Key<Config[Name]>} = {
	libraries: {
		meaning: 'folders of articles beside your own',
		form: 'a list of folders',
		fallback: [],
		read: (value, context) => listOf(value)?.map(path => folderPath(path, context)),
	},
	bundled: {
		meaning: 'whether the articles that come with wsws are in the library',
		form: 'true or false',
		fallback: true,
		read: value => (typeof value === 'boolean' ? value : undefined),
	},
	extensions: {
		meaning: 'endings of files that are articles beside .md, .txt and their like, as in [.mdx, .qmd, .Rmd]',
		form: 'a list of endings, as in [.mdx, .qmd]',
		fallback: [],
		read: value => endingsOf(value),
	},
	state: {
		meaning: 'the folder of what you read, starred and noted, which git or Syncthing may carry to your other devices',
		form: 'a folder',
		fallback: undefined,
		read: (value, context) => (typeof value === 'string' && value !== '' ? folderPath(value, context) : undefined),
	},
	width: {
		meaning: 'columns of a page; 0 does not wrap',
		form: '0, or a whole number from 20 on',
		fallback: undefined,
		read: value => (Number.isInteger(value) && (value === 0 || Number(value) >= 20) ? Number(value) : undefined),
	},
	theme: {
		meaning: 'colours: a theme, or chalk styles of your own, as in {title: bold.cyan}',
		form: 'a name, or styles by what they are for',
		fallback: undefined,
		read: value => (typeof value === 'string' ? value : textsOf(value)),
	},
	links: {
		meaning: 'where addresses of links go: behind the text, after it, to the end, nowhere',
		form: linkForms.join(', '),
		fallback: undefined,
		read: value => linkForms.find(form => form === value),
	},
	pager: {
		meaning: 'the command for what is longer than the screen, unless WSWS_PAGER says',
		form: 'a command',
		fallback: undefined,
		read: value => (typeof value === 'string' && value.trim() !== '' ? value : undefined),
	},
	images: {
		meaning: 'whether images are shown where the terminal can',
		form: 'true or false',
		fallback: true,
		read: value => (typeof value === 'boolean' ? value : undefined),
	},
	keys: {
		meaning: 'keys of the reader, by what they do, as in {star: x, line-down: [j, n]}',
		form: 'keys, or lists of keys, by the names of actions',
		fallback: {},
		read: value => keysOf(value),
	},
	commands: {
		meaning: 'commands that keys of the reader start, as in {D: "dict {selection}"}',
		form: 'by their keys, each a command or {run, input, show, says}',
		fallback: [],
		read: value => commandsOf(value),
	},
	speak: {
		meaning: 'the command that reads a sentence aloud from its input, as in espeak-ng --stdin -s {speed}',
		form: 'a command',
		fallback: undefined,
		read: value => (typeof value === 'string' && value.trim() !== '' ? value : undefined),
	},
};

export const configNames = Object.keys(configKeys) as (keyof Config)[];

/** The nearest of these names, or all of them. */
export function hintFor(name: string, names: readonly string[], list: string): string {
	const near = nearestName(name, names);
	return near === undefined ? `${list} ${names.join(', ')}` : `did you mean ${near}?`;
}

/** Relative paths are relative to the config file, wherever wsws is started. */
function folderPath(path: string, {folder, environment}: ConfigContext): string {
	const expanded = withoutTilde(path, environment);
	return isAbsolute(expanded) ? expanded : join(folder, expanded);
}

function listOf(value: unknown): string[] | undefined {
	if (typeof value === 'string') return [value];
	return Array.isArray(value) && value.every(item => typeof item === 'string' && item !== '') ? value : undefined;
}

/** With or without a dot, in any case; refuses extensions that no text file has. */
function endingsOf(value: unknown): string[] | undefined {
	const endings = listOf(value)?.map(text =>
		text
			.trim()
			.replace(/^\*?\./, '')
			.toLowerCase(),
	);
	return endings?.every(ending => /^[\p{L}\p{N}_+-][\p{L}\p{N}._+-]*$/u.test(ending))
		? [...new Set(endings)]
		: undefined;
}

/** A single digit is a number in YAML. */
function keysOf(value: unknown): Config['keys'] | undefined {
	if (!isRecord(value)) return undefined;
	const lists = Object.entries(value).map(([action, keys]) => {
		const list = Array.isArray(keys) ? keys : [keys];
		return [action, list.map(key => (typeof key === 'number' ? String(key) : key))] as const;
	});
	const areKeys = lists.every(([, list]) => list.every(key => typeof key === 'string' && key !== ''));
	return areKeys ? Object.fromEntries(lists) : undefined;
}

const commandParts = ['run', 'input', 'show', 'says'];

function commandsOf(value: unknown): Config['commands'] | undefined {
	if (!isRecord(value)) return undefined;
	const commands = Object.entries(value).map(([key, given]) => commandOf(key, given));
	return commands.some(command => command === undefined) ? undefined : (commands as ConfiguredCommand[]);
}

function commandOf(key: string, given: unknown): ConfiguredCommand | undefined {
	const stray = isRecord(given) ? Object.keys(given).find(name => !commandParts.includes(name)) : undefined;
	if (stray !== undefined) {
		throw new UserError(`${key}: no part "${stray}"`, hintFor(stray, commandParts, 'a command has'));
	}
	const parts = typeof given === 'string' ? {run: given} : textsOf(given);
	if (!parts?.run?.trim()) return undefined;
	return {...parts, key, run: parts.run};
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textsOf(value: unknown): Record<string, string> | undefined {
	return isRecord(value) && Object.values(value).every(text => typeof text === 'string')
		? (value as Record<string, string>)
		: undefined;
}
