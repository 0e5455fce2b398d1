import {expect, test} from 'vitest';
import {changedLines, changedRow} from '../../../src/commands/diff/changed-lines.ts';
import {type ChangedParagraph, changedParagraphs} from '../../../src/core/library/word-changes.ts';

const paint = (role: string, text: string) => `<${role}>${text}</${role}>`;
const same = 'The crews had slept on the boats, and the office kept its lamp lit for them all night. '.repeat(4);
const changes = (before: string, after: string): ChangedParagraph[] => {
	const passage = (text: string) => ({text, line: 7}) as never;
	return changedParagraphs([passage(before)], [passage(after)]);
};

test('lines are as wide as the page, and each closes its look', () => {
	const parts = changes('They sailed at nine.', 'They sailed before the dawn at nine.');
	expect(changedLines(parts, {width: 20, paint})).toEqual([
		'<line>7</line>: They sailed',
		'   <added>{+before the</added>',
		'   <added>dawn+}</added> at nine.',
		'',
	]);
});

test('of long stretches that are the same the ends beside changes are shown', () => {
	const parts = changes(`One ${same}two ${same}three.`, `Uno ${same}due ${same}three.`);
	expect(changedLines(parts, {width: 0, paint: (_, text) => text})).toEqual([
		'7: [-One-] {+Uno+} The crews had slept on the boats, and the office kept its lamp lit for them all … had slept on the boats, and the office kept its lamp lit for them all night. [-two-] {+due+} The crews had slept on the boats, and the office kept its lamp lit for them all …',
		'',
	]);
	expect(parts.map(changedRow)[0]).toBe(`[-One-] {+Uno+} ${same}[-two-] {+due+} ${same}three.`);
});

test('numbers of lines stand below each other', () => {
	const line = (number: number): ChangedParagraph => ({line: number, parts: [{kind: 'new', text: 'x'}]});
	expect(changedLines([line(3), line(120)], {width: 80, paint: (_, text) => text})).toEqual([
		'  3: {+x+}',
		'',
		'120: {+x+}',
		'',
	]);
});
