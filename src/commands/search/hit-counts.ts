// The hits of a pattern where their texts are not asked for: `-l`, `-c`, `-q`. The catalog counts them without making any text.

import type {HitCount} from '../../ports/catalog.ts';
import type {Io} from '../../ports/io.ts';
import {countRowOf, type HitFormOptions} from './search-forms.ts';
import type {SearchedPlace} from './search-places.ts';
import {patternOrder, type Question} from './search-question.ts';

/** What is printed of one article, and the number of hits that it shows. */
export interface Printable {
	hits: number;
	print(): void;
}

interface CountOptions extends HitFormOptions {
	reverse?: boolean;
	/** The most hits to print of an article. */
	maxCount?: number;
}

/** The articles of these places in which the pattern is found, to be printed; undefined where more is asked for than their names and counts. */
export function printableCounts(
	places: SearchedPlace[],
	question: Question,
	{options, io}: {options: CountOptions; io: Io},
): AsyncIterable<Printable> | undefined {
	const row = countRowOf(options, io);
	if (!row || question.kind !== 'pattern' || options.namesWithout) return undefined;
	// A person is told how many hits there were; else one is as good as all.
	const isOneEnough = !options.count && !io.isTerminal;
	const most = isOneEnough ? 1 : (options.maxCount ?? 0xffff_ffff);
	const end = options.null ? '\0' : '\n';
	const print = (count: HitCount) =>
		io.out(
			row(count)
				.map(line => line + end)
				.join(''),
		);
	return printables();

	async function* printables(): AsyncGenerator<Printable> {
		if (question.kind !== 'pattern') return;
		for (const {catalog, filter} of places) {
			const counts = catalog.countHits(question.pattern, filter, {...patternOrder(options), most});
			for await (const count of counts) yield {hits: count.hits, print: () => print(count)};
		}
	}
}
