// The keys as they are: those of the table, with what the configuration says of them.

import {UserError} from '../../core/errors.ts';
import {nearestName} from '../../core/text/did-you-mean.ts';
import {
	type Binding,
	type BrowserCommand,
	browserKeys,
	type KeyGroup,
	type Motion,
	motionNames,
	type PageCommand,
	pageKeys,
} from './key-bindings.ts';
import {keyName, keyNamed, nearestKey} from './key-names.ts';

/** A command of the person's own, by its place among them. */
export type OwnCommand = `own ${number}`;

export interface KeyMap {
	page: readonly KeyGroup<PageCommand | OwnCommand>[];
	browser: readonly KeyGroup<BrowserCommand>[];
}

/** Keys by the name of the action that they are for. */
export type ConfiguredKeys = Readonly<Record<string, readonly string[]>>;

/** A command of the person's own, as far as its key goes. */
export interface OwnKey {
	key: string;
	says: string;
}

/** The keys of the table alone. */
export const usualKeys: KeyMap = {page: pageKeys, browser: browserKeys};

/**
 * The keys of the table, an action that is configured having its own in place of them. A key that is given away is taken
 * from the action that usually has it. Throws UserError for names that mean nothing, and for two actions with one key.
 */
export function keyMapOf(configured: ConfiguredKeys, own: readonly OwnKey[] = []): KeyMap {
	const given = new Map(
		Object.entries(configured).map(([action, names]) => [
			checked(action, names),
			names.map(name => readKey(name, `keys: ${action}`)),
		]),
	);
	const taking = own.map(({key, says}) => ({key: readKey(key, 'commands'), owner: `the command ${says}`}));
	const ownGroup: KeyGroup<OwnCommand> = {
		title: 'Your commands',
		bindings: own.map(({says}, index) => ({keys: [taking[index]?.key ?? ''], command: `own ${index}`, says})),
	};
	return {
		page: [...remapped<PageCommand>(pageKeys, given, taking), ...(own.length > 0 ? [ownGroup] : [])],
		browser: remapped<BrowserCommand>(browserKeys, given, []),
	};
}

/** Every action that has keys, in the order of the help. */
export function actionNames(): string[] {
	const all = [...pageKeys, ...browserKeys].flatMap(({bindings}) => bindings.map(({command}) => command));
	return [...new Set<string>(all)];
}

/** The command of a key; undefined for one that means nothing here. */
export function commandOf<Command extends string>(
	groups: readonly KeyGroup<Command>[],
	key: string,
): Command | undefined {
	for (const {bindings} of groups) {
		const binding = bindings.find(({keys}) => keys.includes(key));
		if (binding) return binding.command;
	}
	return undefined;
}

/** The motion of a key; undefined for any other key. */
export function motionOf({page}: KeyMap, key: string): Motion | undefined {
	const command = commandOf(page, key);
	return command !== undefined && motionNames.includes(command) ? (command as Motion) : undefined;
}

/** The first key of an action, as people write it; empty when it has none. */
export function keyFor<Command extends string>(groups: readonly KeyGroup<Command>[], command: Command): string {
	const bindings = groups.flatMap(({bindings}) => bindings);
	return keyName(bindings.find(binding => binding.command === command)?.keys[0] ?? '');
}

/** What gets a person out of anything keeps its key. */
const fixedKeys: Readonly<Record<string, string>> = {interrupt: 'ctrl+c', stop: 'ctrl+z', redraw: 'ctrl+l'};

/** A name of an action; in other programs the key comes first. */
function checked(action: string, [value = '']: readonly string[]): string {
	const names = actionNames();
	if (names.includes(action)) return action;
	const isTurned = keyNamed(action) !== undefined && names.includes(value);
	const near = isTurned ? `${value}: ${action}` : nearestName(action, names);
	throw new UserError(
		`keys: no action "${action}"`,
		near === undefined ? 'see the actions in docs/reader.md' : `did you mean ${near}?`,
	);
}

function readKey(written: string, setting: string): string {
	const key = keyNamed(written);
	if (key === undefined) {
		const near = nearestKey(written);
		const hint = near === undefined ? 'as in: x, X, Ctrl-X, Alt-x, F5, PgDn, Space' : `did you mean ${near}?`;
		throw new UserError(`${setting}: no key "${written}"`, hint);
	}
	if (/^\d$/.test(key)) {
		throw new UserError(`${setting}: the key ${key} is part of numbers, as in 10j`, 'choose another');
	}
	return key;
}

type Given = ReadonlyMap<string, readonly string[]>;

/** A key, and who takes it, in words. */
interface Taking {
	key: string;
	owner: string;
}

function remapped<Command extends string>(
	groups: readonly KeyGroup<Command>[],
	given: Given,
	taking: readonly Taking[],
): KeyGroup<Command>[] {
	const commands = groups.flatMap(({bindings}) => bindings.map(({command}) => command));
	const taken = takenKeys(commands, given, taking);
	const keysOf = ({command, keys}: Binding<Command>) => {
		const fixed = fixedKeys[command];
		const wanted = given.get(command) ?? keys.filter(key => key === fixed || !taken.has(key));
		return fixed === undefined || wanted.includes(fixed) ? wanted : [...wanted, fixed];
	};
	return groups.map(group => ({
		...group,
		bindings: group.bindings.map(binding => ({...binding, keys: keysOf(binding)})),
	}));
}

/** The keys that a person gave away on a screen with these commands. Throws UserError where two actions have one. */
function takenKeys(commands: readonly string[], given: Given, taking: readonly Taking[]): Set<string> {
	const owners = new Map(Object.entries(fixedKeys).map(([action, key]) => [key, action]));
	const actions = [...new Set(commands)].flatMap(owner => (given.get(owner) ?? []).map(key => ({key, owner})));
	for (const {key, owner} of [...actions, ...taking]) {
		const other = owners.get(key) ?? owner;
		const name = keyName(key);
		if (other !== owner && fixedKeys[other] === key) {
			throw new UserError(`the key ${name} keeps what it does: ${other}`, `choose another for ${owner}`);
		}
		if (other !== owner) {
			throw new UserError(`the key ${name} is given to two: ${other} and ${owner}`, 'choose another for one');
		}
		owners.set(key, owner);
	}
	return new Set(owners.keys());
}
