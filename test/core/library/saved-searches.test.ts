import {describe, expect, test} from 'vitest';
import {forgetSearch, savedSearches, saveSearch, withSavedSearches} from '../../../src/core/library/saved-searches.ts';
import type {Json} from '../../../src/core/state/fact.ts';
import type {Facts} from '../../../src/ports/reading-state.ts';

function memoryFacts(searches: Record<string, string> = {}): Facts {
	const known = new Map<string, Json>(Object.entries(searches).map(([name, query]) => [`search:${name}`, query]));
	return {
		get: subject => known.get(subject) ?? undefined,
		set(subject, {query}) {
			if (query == null) known.delete(subject);
			else known.set(subject, query);
			return true;
		},
		list: () => [...known].sort().map(([subject, query]) => ({subject, fields: {query}})),
	};
}

const facts = memoryFacts({strikes: 'strike OR lockout', both: '@strikes tag:labour', 'früh-1.a': 'is:unread'});

test.each([
	['@strikes', '(strike OR lockout)'],
	['bread @strikes -@früh-1.a', 'bread (strike OR lockout) -(is:unread)'],
	['(@both OR title:@strikes)', '(((strike OR lockout) tag:labour) OR title:(strike OR lockout))'],
	['a@strikes "@strikes" “@strikes” mail@strikes', 'a@strikes "@strikes" “@strikes” mail@strikes'],
	['@', '@'],
])('%s is %s', (query, written) => {
	expect(withSavedSearches(query, facts)).toBe(written);
});

test.each([
	['@strike', 'no search is saved as @strike', 'did you mean @strikes?'],
	['@zzzzzz', 'no search is saved as @zzzzzz', 'see them with: wsws search --saved'],
])('%s: %s', (query, message, hint) => {
	expect(() => withSavedSearches(query, facts)).toThrow(
		expect.objectContaining({message: expect.stringContaining(message), hint}),
	);
});

describe('to save', () => {
	test.each([["it's"], ['a b'], ['a\nb'], ['"a"'], [''], ['-a'], ['@a'], ['a'.repeat(65)]])(
		'as %j is refused',
		name => {
			expect(() => saveSearch(memoryFacts(), {name, query: 'a'})).toThrow('is no name for a search');
		},
	);

	test('a query that names itself, at once or by others, is refused', () => {
		expect(() => saveSearch(facts, {name: 'me', query: 'x @me'})).toThrow('the search @me names itself');
		expect(() => saveSearch(facts, {name: 'strikes', query: '@both'})).toThrow('@strikes → @both → @strikes');
	});

	test('queries that grow without end are refused', () => {
		const many = memoryFacts({a0: 'word'});
		expect(() => {
			for (let at = 1; at < 60; at++) saveSearch(many, {name: `a${at}`, query: `@a${at - 1} OR @a${at - 1}`});
		}).toThrow('too many words');
	});
});

test('a circle that two devices made is an error that says so', () => {
	const merged = memoryFacts({a: '@b', b: '@a'});
	expect(() => withSavedSearches('@a', merged)).toThrow('searches name each other: @a → @b → @a');
	forgetSearch(merged, '@b');
	expect(savedSearches(merged).map(({name}) => name)).toEqual(['a']);
});

test('what is not there can not be forgotten', () => {
	expect(() => forgetSearch(facts, 'strike')).toThrow('no search is saved as strike');
});
