// The config file: every key with its meaning, its allowed values, and its default.

import {isAbsolute, join} from 'node:path';
import {readSimpleYaml} from '../core/article/yaml/fast-yaml.ts';
import {UserError} from '../core/errors.ts';
import {nearestName} from '../core/text/did-you-mean.ts';
import {fileErrorReason, isCode, isMissing, readRegularFile} from '../platform/fs.ts';
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
	read(value: unknown, context: Context): Value | undefined;
}

interface Context {
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

/** Reads `config.yaml` in the folder, if it exists. Throws UserError with the line for anything invalid. */
export async function readConfig(folder: string | undefined, environment: Environment): Promise<Config> {
	const file = folder && join(folder, 'config.yaml');
	const text = file && readText(file);
	const config = Object.fromEntries(Object.entries(configKeys).map(([name, {fallback}]) => [name, fallback]));
	if (folder && file && text) Object.assign(config, await parse(text, file, {folder, environment}));
	return config as unknown as Config;
}

function readText(file: string): string | undefined {
	try {
		return readRegularFile(file).toString();
	} catch (error) {
		// If the path can't exist, there is no file.
		if (isMissing(error) || isCode(error, 'ENAMETOOLONG')) return undefined;
		throw new UserError(`cannot read ${file}: ${fileErrorReason(error)}`);
	}
}

async function parse(text: string, file: string, context: Context): Promise<Partial<Config>> {
	return simpleSettings(text, {at: file, context}) ?? (await settingsOf(text, file, context));
}

interface Place {
	/** The file, with the line if known. */
	at: string;
	context: Context;
}

/** The settings, if they are valid and in simple YAML: loading the library for all of YAML takes a fifth of a start. */
function simpleSettings(text: string, place: Place): Partial<Config> | undefined {
	const simple = readSimpleYaml(text);
	if (!simple || simple.repeated.length > 0) return undefined;
	try {
		return Object.fromEntries(Object.entries(simple.fields).map(([name, value]) => readKey(name, value, place)));
	} catch (error) {
		// The library knows the line.
		if (error instanceof UserError) return undefined;
		throw error;
	}
}

async function settingsOf(text: string, file: string, context: Context): Promise<Partial<Config>> {
	const {LineCounter, isMap, isNode, parseDocument} = await import('yaml');
	const lines = new LineCounter();
	const document = parseDocument(text, {lineCounter: lines, prettyErrors: false});
	const place = (offset = 0) => `${file}:${lines.linePos(offset).line}`;
	const [error] = document.errors;
	if (error) {
		const at = place(error.pos[0]);
		if (error.code === 'DUPLICATE_KEY') throw new UserError(`${at}: this key is there twice`, 'keep one of the two');
		const reason = `${error.message.charAt(0).toLowerCase()}${error.message.slice(1)}`;
		throw new UserError(`${at}: not valid YAML: ${reason}`, 'a setting is a line, as in: width: 72');
	}
	if (document.contents === null) return {};
	if (!isMap(document.contents)) throw new UserError(`${place()}: not a list of keys with values`, 'as in: width: 72');
	const values: [string, unknown][] = document.contents.items.map(({key, value}) => {
		const at = place(isNode(key) ? key.range?.[0] : 0);
		return readKey(String(key), isNode(value) ? value.toJS(document) : value, {at, context});
	});
	return Object.fromEntries(values);
}

function readKey(name: string, value: unknown, {at, context}: Place): [string, unknown] {
	const key = Object.hasOwn(configKeys, name) ? configKeys[name as keyof Config] : undefined;
	if (!key) throw new UserError(`${at}: unknown key "${name}"`, hintFor(name, configNames, 'the keys are'));
	if (value === null || value === undefined) return [name, key.fallback];
	try {
		const read = key.read(value, context);
		if (read !== undefined) return [name, read];
	} catch (error) {
		if (!(error instanceof UserError)) throw error;
		throw new UserError(`${at}: ${name}: ${error.message}`, error.hint, {cause: error});
	}
	throw new UserError(`${at}: ${name} must be ${key.form}`);
}

function hintFor(name: string, names: readonly string[], list: string): string {
	const near = nearestName(name, names);
	return near === undefined ? `${list} ${names.join(', ')}` : `did you mean ${near}?`;
}

/** Relative paths are relative to the config file, wherever wsws is started. */
function folderPath(path: string, {folder, environment}: Context): string {
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
