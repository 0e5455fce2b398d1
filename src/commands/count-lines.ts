// Formats the counts of a list or a search: bars for a person, `key⇥hits⇥articles` for a program.

import type {Count, CountKey} from '../core/query/tally.ts';
import {barLines} from '../page/list/bars.ts';
import type {Io} from '../ports/io.ts';

/** Prints the counts of hits and articles, or of articles alone. */
export function printCounts(
	counts: Count[],
	{by, of}: {by: CountKey; of: 'hits' | 'articles'},
	{isLaidOut, width, paint, out}: Io,
): void {
	const none = `no ${by === 'year' || by === 'month' ? 'date' : by}`;
	const lines = isLaidOut
		? barLines(
				counts.map(count => [count.key ?? none, count[of]]),
				{width, paint},
			)
		: counts.map(({key = '', hits, articles}) => [key, ...(of === 'hits' ? [hits] : []), articles].join('\t'));
	out(lines.map(line => `${line}\n`).join(''));
}
