// Formats word counts for a person: the word, its counts, and a bar proportional to the count they are sorted by.

import type {WordRow} from '../../core/query/words/word-tally.ts';
import type {Paint} from '../../core/role.ts';
import {sum} from '../../core/sum.ts';
import {columns} from '../../core/text/columns.ts';
import {pad} from '../line/columns.ts';
import {barLines} from './bars.ts';

/** One line per word; a bar is drawn unless there is a score. */
export function wordLines(rows: WordRow[], {width, paint}: {width: number; paint: Paint}): string[] {
	const [first] = rows;
	if (first?.score == null)
		return barLines(
			rows.map(({word, count}) => [word, count]),
			{width, paint},
		);
	const head = ['', 'score', first.near === null ? 'here' : 'near', first.near === null ? 'elsewhere' : 'in all'];
	const cells = rows.map(({word, count, near, elsewhere, score}) => [
		word,
		(score ?? 0).toFixed(1),
		String(near ?? count),
		String(near === null ? elsewhere : count),
	]);
	const widths = head.map((text, at) => Math.max(columns(text), ...cells.map(row => columns(row[at] ?? ''))));
	const room = Math.max(8, Math.min(widths[0] ?? 0, width - 6 - sum(widths.slice(1))));
	const line = ([word = '', ...numbers]: string[]) =>
		[pad(word, room), ...numbers.map((text, at) => text.padStart(widths[at + 1] ?? 0))].join('  ').trimEnd();
	return [paint('faint', line(head)), ...cells.map(line)];
}
