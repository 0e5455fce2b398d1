// Facts merge: in any order and any number of times they give the same state, and a log without what it has replaced means the same.

import fc from 'fast-check';
import {expect, test} from 'vitest';
import {compactLog, type Fact, factsIn, lastFacts, lineOfAct} from '../../../src/core/state/fact.ts';
import {anyText} from '../../any-text.ts';

const clock = '2023-12-27T08:00:00.000Z-0000-a';
const facts = fc.array(
	fc.record(
		{
			subject: fc.constantFrom('article:1', 'article:2', 'search:new'),
			field: fc.constantFrom('read', 'starred', '__proto__'),
			value: fc.oneof(fc.boolean(), fc.constant(null), anyText(), fc.dictionary(fc.string(), fc.integer())),
			clock: fc.nat(9).map(count => clock.replace('0000', `000${count}`)),
		},
		{noNullPrototype: true},
	) as fc.Arbitrary<Fact>,
);

const stateOf = (all: Iterable<Fact>) =>
	JSON.stringify([...lastFacts(all)].sort(([one], [other]) => (one < other ? -1 : 1)));
const parsed = (log: string) => log.split('\n').flatMap(factsIn);

test('facts give the same state in any order, and however often they come', () => {
	const shuffled = facts.chain(all =>
		fc.tuple(fc.constant(all), fc.shuffledSubarray([...all, ...all], {minLength: all.length * 2})),
	);
	fc.assert(
		fc.property(shuffled, ([all, again]) => {
			expect(stateOf(again)).toBe(stateOf(all));
		}),
	);
});

test('a compacted log says the same, each thing once', () => {
	fc.assert(
		fc.property(facts, all => {
			const log = compactLog(all);
			expect(stateOf(parsed(log))).toBe(stateOf(all));
			expect(parsed(log)).toHaveLength(lastFacts(all).size);
			expect(compactLog(parsed(log))).toBe(log);
		}),
	);
});

test('an act is one line, whatever it holds', () => {
	const act = {clock, subject: 'article:1', set: {place: {section: ['a\nb\u2028'], hash: '\udc80'}}};
	expect(lineOfAct(act).match(/\n/g)).toHaveLength(1);
	expect(factsIn(lineOfAct(act))).toEqual([{clock, subject: 'article:1', field: 'place', value: act.set.place}]);
});

test.each([
	'',
	'<<<<<<< HEAD',
	'=======',
	'{"clock":"2023-12-27T08:00:00.000Z-0000-a","subject":"x","set":{"read":tr',
	'{"clock":"yesterday","subject":"x","set":{"read":true}}',
	`{"clock":"${clock}","subject":"","set":{"read":true}}`,
	`{"clock":"${clock}","subject":"a\\nb","set":{"read":true}}`,
	`{"clock":"${clock}","subject":"x","set":null}`,
	`{"clock":"${clock}","subject":"x","set":{"":1}}`,
	'[]',
	'null',
	'7',
])('no act: %s', line => {
	expect(factsIn(line)).toEqual([]);
});
