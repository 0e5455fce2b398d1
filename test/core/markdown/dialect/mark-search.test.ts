// Marks are looked for at the characters that they begin with, in stretches; what is found is what their expressions find.

import fc from 'fast-check';
import {expect, test} from 'vitest';
import {allMarksIn, dialects, dialectsIn} from '../../../../src/core/markdown/dialect/dialects.ts';
import {marksIn} from '../../../../src/core/markdown/dialect/mark-search.ts';
import {vaultMarks} from '../../../../src/core/markdown/dialect/wiki.ts';
import {anyDocument} from '../../../page/text/any-document.ts';
import {processorSeconds} from '../../../processor-time.ts';
import {trials} from '../../../trials.ts';
import {rows} from './rows.ts';

function namesIn(text: string): string[] {
	const marks = allMarksIn(text);
	return dialects.filter(dialect => marks.has(dialect)).map(({name}) => name);
}

function namesByExpressions(text: string): string[] {
	return dialects
		.filter(({sign, beginning}) => sign.test(text) || beginning?.test(text) === true)
		.map(({name}) => name);
}

test.each(rows.map(({name, markdown}) => [name, markdown]))('the marks of %s', (_, markdown) => {
	expect(namesIn(markdown)).toEqual(namesByExpressions(markdown));
});

test('the marks of any document', () => {
	fc.assert(
		fc.property(anyDocument, source => {
			expect(namesIn(source)).toEqual(namesByExpressions(source));
			expect(allMarksIn(source).has(vaultMarks)).toBe(vaultMarks.sign.test(source));
		}),
		{numRuns: trials(500)},
	);
});

test.each([16_380, 16_381, 16_382, 16_384, 40_000])('a mark behind %d characters', length => {
	const before = `${'a\n'.repeat(length).slice(0, length)}\n\n`;
	for (const {name, markdown} of rows)
		expect(namesIn(before + markdown), name).toEqual(namesByExpressions(`a\n\n${markdown}`));
});

test('signs over and over are looked at in time that grows with their number', async () => {
	for (const start of new Set(dialects.flatMap(({starts}) => starts))) {
		for (const unit of [start, `${start} `, `${start}a`, `${start}\n`]) {
			const time = await processorSeconds(() => allMarksIn(unit.repeat(60_000)));
			expect(time, JSON.stringify(unit)).toBeLessThan(1);
		}
	}
});

test('of the marks that are asked for alone', () => {
	const marks = {starts: ['['], sign: /\[!!/};
	expect(marksIn('a [b] and [!!c]', [marks]).has(marks)).toBe(true);
	expect(marksIn('a [b] and [!c]', [marks]).size).toBe(0);
});

test.each([
	['| a | b |\n| - | - |\n| c | d |', []],
	['A\n\n| a |\n|---|\n| b |\n\n> | a |\n> |---|\n> | b |\n', []],
	['- | a |\n  |---|\n  | b |\n', []],
	['| a | b |\n| c | d |\n', ['pipe rows']],
	['A\n\n| a |\n|---|\n| b |\n\n| c |\n| d |', ['pipe rows']],
	['- | a |\n  | b |\n', ['pipe rows']],
	['| a | b |\n|---|\n| c | d |\n', ['pipe rows']],
])('%j holds the dialects %j', (text, names) => {
	expect(dialectsIn(text)?.list.map(({name}) => name) ?? []).toEqual(names);
});
