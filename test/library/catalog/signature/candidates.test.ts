// No article that a pattern matches in is ruled out by its signature, be it a row, in a segment, or both.

import fc from 'fast-check';
import {expect, test} from 'vitest';
import {type PatternOptions, patternOf, requiredOf} from '../../../../src/core/query/pattern/pattern.ts';
import {createTables} from '../../../../src/library/catalog/schema.ts';
import {candidateRows} from '../../../../src/library/catalog/signature/candidates.ts';
import {signatureOf} from '../../../../src/library/catalog/signature/grams.ts';
import {turnSignatures, writeSignature} from '../../../../src/library/catalog/signature/signatures.ts';
import {openDatabase} from '../../../../src/platform/sqlite.ts';
import {trials} from '../../../trials.ts';

const database = openDatabase('');
createTables(database);

function write(id: number, text: string): void {
	writeSignature(database, {id, bits: signatureOf(text)});
}

function candidates(options: PatternOptions): number[] | undefined {
	const required = requiredOf(options);
	return required === undefined ? undefined : candidateRows(database, required);
}

const filler = (id: number) => `Article ${id}\nNothing went out of the harbour on day ${id * 37}.`;
for (let id = 1; id < 1200; id++) write(id, filler(id));
turnSignatures(database);
/** Turned, changed after it was turned, and never turned. */
const places = [700, 701, 1190];

test('a text is looked for in few articles', () => {
	write(701, 'The STRIKE');
	expect(candidates({fixedStrings: 'strike'})).toEqual([701]);
	expect(candidates({regexp: 'day 259[0-9]{2}'})).toContain(701 - 1);
	expect(candidates({fixedStrings: 'harbour'})).not.toContain(701);
	expect(candidates({fixedStrings: 'harbour'})).toHaveLength(1198);
	expect(candidates({regexp: 'str|ike'})).toBeUndefined();
	expect(candidates({regexp: Array.from({length: 200}, (_, index) => `word${index}`).join('|')})).toBeUndefined();
});

test('what is turned again is what was written last', () => {
	for (let id = 1; id < 700; id++) write(id, `Steel ${id}`);
	turnSignatures(database);
	expect(candidates({fixedStrings: 'Article'})).toHaveLength(1199 - 699 - 1);
	expect(candidates({fixedStrings: 'Steel 69'})).toEqual(expect.arrayContaining([69, 690, 699]));
	expect(candidates({fixedStrings: 'Steel 69'})).not.toContain(1190);
});

const word = fc.constantFrom(
	'strike',
	'STRIKES',
	'ſtriKe',
	'lockout',
	'Straße',
	'STRAẞE',
	'забастовка',
	'ΟΔΟΣ',
	'石炭と鉄',
	'🦊',
);
const text = fc.array(fc.oneof(word, fc.constantFrom(' ', '\n', ', ')), {maxLength: 8}).map(parts => parts.join(''));
const part = fc.oneof(
	word,
	fc.constantFrom(
		'str',
		'.',
		'.*',
		'[Ss]trike',
		'[^a]',
		String.raw`\w+`,
		String.raw`\b`,
		' ',
		'о+',
		String.raw`\s?`,
		'(?=s)',
		'^',
		'$',
	),
	fc.tuple(word, fc.constantFrom('?', '*', '+', '{2}', '{0,1}')).map(([word, times]) => `(?:${word})${times}`),
);
const sequence = fc.array(part, {minLength: 1, maxLength: 4}).map(parts => parts.join(''));
const source = fc.oneof(
	sequence,
	fc.tuple(sequence, sequence).map(parts => parts.join('|')),
	fc.tuple(part, sequence, sequence, part).map(([a, b, c, d]) => `${a}(${b}|${c})${d}`),
);
const options = fc.record({ignoreCase: fc.boolean(), wordRegexp: fc.boolean(), lineRegexp: fc.boolean()});

test('every article in which a pattern is found is a candidate', () => {
	fc.assert(
		fc.property(
			fc.oneof(
				source.map(regexp => ({regexp})),
				word.map(fixedStrings => ({fixedStrings})),
			),
			options,
			text,
			(typed, flags, text) => {
				const pattern = patternOf({...typed, ...flags});
				const isFound = text.split('\n').some(line => pattern !== undefined && line.search(pattern) >= 0);
				const id = places[text.length % places.length] ?? 0;
				write(id, text);
				if (isFound) expect(candidates({...typed, ...flags}) ?? [id]).toContain(id);
			},
		),
		{numRuns: trials(400)},
	);
});
