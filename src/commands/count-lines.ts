// Formats the counts of a list or a search: bars for a person, `key⇥hits⇥articles` for a program.

import type {Count, CountKey} from '../core/query/tally.ts';
import {barLines} from '../page/list/bars.ts';
import type {Io} from '../ports/io.ts';

/** What is counted, and which rows are printed. */
export interface CountRows {
	by: CountKey;
	of: 'hits' | 'articles';
	/** Limit on the rows; everything is counted, as by `sort | uniq -c | head`. */
	limit?: number | undefined;
	/** Ends each row with NUL instead of a newline. */
	null?: boolean | undefined;
}

/** Prints the counts of hits and articles, or of articles alone. */
export function printCounts(counts: Count[], options: CountRows, {isLaidOut, width, paint, out}: Io): void {
	const {by, of, limit, null: hasNuls} = options;
	const none = `no ${by === 'year' || by === 'month' ? 'date' : by}`;
	const rows = counts.slice(0, limit);
	const lines =
		isLaidOut && !hasNuls
			? barLines(
					rows.map(row => [row.key ?? none, row[of]]),
					{width, paint},
				)
			: rows.map(({key = '', hits, articles}) => [key, ...(of === 'hits' ? [hits] : []), articles].join('\t'));
	out(lines.map(line => line + (hasNuls ? '\0' : '\n')).join(''));
}
