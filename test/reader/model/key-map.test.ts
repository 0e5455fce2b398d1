import {describe, expect, test} from 'vitest';
import {UserError} from '../../../src/core/errors.ts';
import {browserKeys, pageKeys} from '../../../src/reader/model/key-bindings.ts';
import {actionNames, commandOf, keyFor, keyMapOf, usualKeys} from '../../../src/reader/model/key-map.ts';
import {keyName, keyNamed} from '../../../src/reader/model/key-names.ts';

describe('names of keys', () => {
	const named: [written: string, key: string | undefined][] = [
		['x', 'x'],
		['X', 'X'],
		['é', 'é'],
		['Ctrl-X', 'ctrl+x'],
		['ctrl+x', 'ctrl+x'],
		['C-x', 'ctrl+x'],
		['^X', 'ctrl+x'],
		['^', '^'],
		['Ctrl-I', 'tab'],
		['Ctrl-[', 'escape'],
		['Alt-v', 'alt+v'],
		['M-V', 'alt+V'],
		['Shift-x', 'X'],
		['Shift-Tab', 'shift+tab'],
		['PgDn', 'pagedown'],
		['pagedown', 'pagedown'],
		['↓', 'down'],
		['Space', 'space'],
		['F12', 'f12'],
		['Return', 'enter'],
		['Ctrl-Up', 'ctrl+up'],
		['+', '+'],
		['-', '-'],
		['', undefined],
		[' ', undefined],
		['xy', undefined],
		['F13', undefined],
		['\x1b', undefined],
	];
	test.each(named)('%j', (written, key) => expect(keyNamed(written)).toBe(key));

	test('every key of the help is known by the name that it has there', () => {
		for (const {bindings} of [...pageKeys, ...browserKeys]) {
			for (const {keys} of bindings) for (const key of keys) expect(keyNamed(keyName(key))).toBe(key);
		}
	});
});

describe('keys of the configuration', () => {
	test('stand in place of the usual ones, on both screens', () => {
		const map = keyMapOf({star: ['x', 'F2'], 'line-down': ['n']});
		expect(commandOf(map.page, 'x')).toBe('star');
		expect(commandOf(map.browser, 'f2')).toBe('star');
		expect(commandOf(map.page, 's')).toBeUndefined();
		expect(keyFor(map.page, 'star')).toBe('x');
	});

	test('are taken from the action that usually has them', () => {
		const map = keyMapOf({'line-down': ['n', 'j']});
		expect(commandOf(map.page, 'n')).toBe('line-down');
		expect(keyFor(map.page, 'next-hit')).toBe('');
	});

	test('may be those of commands of a person', () => {
		const map = keyMapOf({}, [{key: 'D', says: 'look it up'}]);
		expect(commandOf(map.page, 'D')).toBe('own 0');
		expect(commandOf(map.browser, 'D')).toBeUndefined();
		expect(map.page.at(-1)).toMatchObject({title: 'Your commands', bindings: [{says: 'look it up'}]});
	});

	test('never take away what leads out', () => {
		expect(commandOf(keyMapOf({interrupt: ['X']}).page, 'ctrl+c')).toBe('interrupt');
		expect(commandOf(keyMapOf({interrupt: ['X']}).page, 'X')).toBe('interrupt');
	});

	const wrong: [keys: Record<string, string[]>, own: string[], message: RegExp, hint: RegExp][] = [
		[{strar: ['x']}, [], /^keys: no action "strar"$/, /did you mean star\?/],
		[{j: ['line-down']}, [], /^keys: no action "j"$/, /^did you mean line-down: j\?$/],
		[{zz: ['line-down']}, [], /^keys: no action "zz"$/, /docs\/reader\.md/],
		[{star: ['xx']}, [], /^keys: star: no key "xx"$/, /as in/],
		[{star: ['pagedwon']}, [], /^keys: star: no key "pagedwon"$/, /^did you mean PgDn\?$/],
		[{star: ['Ctrl-spce']}, [], /^keys: star: no key "Ctrl-spce"$/, /^did you mean Ctrl-Space\?$/],
		[{}, ['retrun'], /^commands: no key "retrun"$/, /^did you mean Enter\?$/],
		[{star: ['5']}, [], /^keys: star: the key 5 is part of numbers/, /another/],
		[{star: ['x'], edit: ['x']}, [], /^the key x is given to two: star and edit$/, /another/],
		[{star: ['Ctrl-C']}, [], /^the key Ctrl-C keeps what it does: interrupt$/, /another for star/],
		[{}, ['Ctrl-L'], /^the key Ctrl-L keeps what it does: redraw$/, /another for the command say Ctrl-L/],
		[{star: ['D']}, ['D'], /^the key D is given to two: star and the command say D$/, /another/],
		[{}, ['^D', 'C-d'], /^the key Ctrl-D is given to two: the command say \^D and the command say C-d$/, /another/],
	];
	test.each(wrong)('%j with commands %j is an error', (keys, own, message, hint) => {
		const make = () =>
			keyMapOf(
				keys,
				own.map(key => ({key, says: `say ${key}`})),
			);
		expect(make).toThrow(UserError);
		expect(make).toThrow(message);
		try {
			make();
		} catch (error) {
			expect((error as UserError).hint).toMatch(hint);
		}
	});

	test('one key for actions of different screens is none too many', () => {
		expect(() => keyMapOf({'next-hit': ['x'], 'next-unread': ['x']})).not.toThrow();
	});

	test('any action can have any key', () => {
		for (const action of actionNames()) {
			const map = keyMapOf({[action]: ['F9']});
			const found = commandOf<string>(map.page, 'f9') ?? commandOf<string>(map.browser, 'f9');
			expect(found).toBe(action);
		}
		expect(keyMapOf({})).toEqual(usualKeys);
	});
});
