// Key maps: the default bindings with the configuration applied.

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

/** A command of the person's own, by index. */
export type OwnCommand = `own ${number}`;

export interface KeyMap {
	page: readonly KeyGroup<PageCommand | OwnCommand>[];
	browser: readonly KeyGroup<BrowserCommand>[];
}

/** Keys by name of their action. */
export type ConfiguredKeys = Readonly<Record<string, readonly string[]>>;

/** The key binding of a command of the person's own. */
export interface OwnKey {
	key: string;
	says: string;
}

/** The default bindings. */
export const usualKeys: KeyMap = {page: pageKeys, browser: browserKeys};

/**
 * Applies configured keys to the default bindings. A configured action loses its default keys, and a key assigned elsewhere is
 * taken from its default action. Throws UserError for invalid names, and for two actions with the same key.
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

/** Every action with keys, in the order of the help. */
export function actionNames(): string[] {
	const all = [...pageKeys, ...browserKeys].flatMap(({bindings}) => bindings.map(({command}) => command));
	return [...new Set<string>(all)];
}

/** The command bound to a key; undefined if there is none. */
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

/** The motion bound to a key; undefined if there is none. */
export function motionOf({page}: KeyMap, key: string): Motion | undefined {
	const command = commandOf(page, key);
	return command !== undefined && motionNames.includes(command) ? (command as Motion) : undefined;
}

/** The first key of an action, as people write it; empty if it has none. */
export function keyFor<Command extends string>(groups: readonly KeyGroup<Command>[], command: Command): string {
	const bindings = groups.flatMap(({bindings}) => bindings);
	return keyName(bindings.find(binding => binding.command === command)?.keys[0] ?? '');
}

/** Keys that get a person out of anything can't be reassigned. */
const fixedKeys: Readonly<Record<string, string>> = {interrupt: 'ctrl+c', stop: 'ctrl+z', redraw: 'ctrl+l'};

/** Validates an action name; in other programs' configurations the key comes first. */
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

/** A key and the action that takes it, in words. */
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

/** The keys that were reassigned on a screen with these commands. Throws UserError if two actions have the same key. */
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
