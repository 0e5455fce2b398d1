// Reads the config file.

import {join} from 'node:path';
import {readSimpleYaml} from '../core/article/yaml/fast-yaml.ts';
import {UserError} from '../core/errors.ts';
import {fileErrorReason, isCode, isMissing, readRegularFile} from '../platform/fs.ts';
import type {Environment} from '../platform/standard-folders.ts';
import {type Config, type ConfigContext, configKeys, configNames, hintFor} from './config.ts';

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

async function parse(text: string, file: string, context: ConfigContext): Promise<Partial<Config>> {
	return simpleSettings(text, {at: file, context}) ?? (await settingsOf(text, file, context));
}

interface Place {
	/** The file, with the line if known. */
	at: string;
	context: ConfigContext;
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

async function settingsOf(text: string, file: string, context: ConfigContext): Promise<Partial<Config>> {
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
