import {expect, test} from 'vitest';
import type {AnchoredNote} from '../../../src/core/note/note.ts';
import {columns} from '../../../src/core/text/columns.ts';
import {noteLinesOf} from '../../../src/page/list/note-list.ts';

const exact = 'They came from more than twenty countries, and most of them had walked.';
const note = (place: AnchoredNote['place']): AnchoredNote => ({
	id: 'n0kom62z54s',
	quote: {exact, prefix: '', suffix: '', section: []},
	text: 'compare 1924',
	tags: ['quota'],
	created: '',
	place,
});
const at = {first: 0, start: 0, last: 0, end: exact.length, line: 30};
const title = 'Exodus of Poverty: a march through Chiapas, Oaxaca and what came after it';

test.each([20, 24, 33, 40, 47, 60, 80])('no line is wider than %i columns, and words are whole', width => {
	const notes = [note({...at, isChanged: true}), note(undefined), note({...at, isChanged: false})];
	const lines = noteLinesOf({entry: undefined, title, notes}, {width, paint: (_, text) => text});
	expect(lines.filter(line => columns(line) > Math.max(width, 26))).toEqual([]);
	const text = lines.map(line => line.trim()).join(' ');
	expect(text).toContain(title);
	expect(text).toContain(`30: ${exact} (changed since) compare 1924 #quota`);
	expect(text).toContain(`✗: ${exact} (lost) compare 1924`);
});
