// The output formats of search results: groups for a person, one hit per line for a program, or the format that was asked for.

import type {ContextReach, Hit, Result} from '../../core/query/hit.ts';
import {contextParagraphs, hitJson} from '../../core/query/hit.ts';
import type {CountKey} from '../../core/query/tally.ts';
import {counterBy} from '../../core/query/tally.ts';
import {safeJson} from '../../core/text/safe-text.ts';
import {type ConcordanceLine, type ConcordanceLook, concordanceLines} from '../../page/list/concordance.ts';
import {hitLines, hitRows, matchRows, resultHeader, surroundingLines, surroundingRows} from '../../page/list/hits.ts';
import type {HitCount, NamedHits} from '../../ports/catalog.ts';
import type {Io} from '../../ports/io.ts';
import {printCounts} from '../count-lines.ts';

/** Prints results as they arrive; `end` is called after the last. */
export interface HitForm {
	print(result: Result): void;
	end?(): void;
}

/** The format asked for, at most one. Default: groups on a terminal, one hit per line elsewhere. */
export interface HitFormOptions {
	names?: boolean;
	/** Names of the articles without hits. */
	namesWithout?: boolean;
	/** Prints nothing; only the status matters. */
	silent?: boolean;
	/** Number of hits per article. */
	count?: boolean;
	/** Number of matches per article: a hit may contain several. */
	countMatches?: boolean;
	onlyMatching?: boolean;
	kwic?: boolean;
	json?: boolean;
	countBy?: CountKey;
	/** With `kwic`, lines may be sorted by the word on the `left` or `right`. */
	sort?: 'relevance' | 'date' | 'saved' | 'left' | 'right';
	/** Ends each record with NUL instead of a newline. */
	null?: boolean;
	reverse?: boolean;
	/** Limit on the articles printed, or on the counts. */
	limit?: number;
}

/** Returns the format that the options ask for; `reach` asks for whole paragraphs, with so many around each. */
export function hitFormOf(options: HitFormOptions, reach: ContextReach | undefined, io: Io): HitForm {
	if (options.countBy) return counts({...options, by: options.countBy}, io);
	const end = options.null ? '\0' : '\n';
	if (options.kwic && (options.sort === 'left' || options.sort === 'right')) return sortedLines(options.sort, io, end);
	const rows = rowsOf(options, reach, io);
	if (rows)
		return {
			print: result =>
				io.out(
					rows(result)
						.map(row => row + end)
						.join(''),
				),
		};
	return reach ? paragraphs(reach, io, end) : groups(io);
}

/** Returns a row formatter for the formats that consist of rows; undefined for the others. */
function rowsOf(
	options: HitFormOptions,
	reach: ContextReach | undefined,
	io: Io,
): ((result: Result) => string[]) | undefined {
	const {isLaidOut, paint} = io;
	const countRow = countRowOf(options, io);
	if (countRow) return ({entry, hits}) => countRow({name: entry.name, hits: hits.length});
	if (options.countMatches) return ({entry, hits}) => [`${paint('name', entry.name)}:${matchesOf(hits)}`];
	if (options.onlyMatching) return ({entry, hits}) => matchRows(entry, hits, paint);
	if (options.kwic) return result => concordanceLines(result, concordanceLook(io)).map(({line}) => line);
	if (options.json) return ({entry, hits}) => hits.map(hit => safeJson(hitJson(entry, hit)));
	return reach || (isLaidOut && !options.null) ? undefined : ({entry, hits}) => hitRows(entry, hits, paint);
}

/** Whether the format shows where the matches are within a hit. */
export function showsMatches(
	{onlyMatching, kwic, json, countMatches}: HitFormOptions,
	{isLaidOut, paint}: Io,
): boolean {
	return Boolean(onlyMatching || kwic || json || countMatches) || isLaidOut || paint('match', 'x') !== 'x';
}

function concordanceLook({isLaidOut, paint, width}: Io): ConcordanceLook {
	return {width: isLaidOut && Number.isFinite(width) ? width : undefined, paint};
}

/** A concordance sorted by the words next to the match, which requires all results first. */
function sortedLines(side: 'left' | 'right', io: Io, end: string): HitForm {
	const found: ConcordanceLine[] = [];
	return {
		print: result => void found.push(...concordanceLines(result, concordanceLook(io))),
		end() {
			found.sort((a, b) => (a[side] < b[side] ? -1 : a[side] > b[side] ? 1 : 0));
			io.out(found.map(({line}) => line + end).join(''));
		},
	};
}

/** Returns a row formatter for formats of names and hit counts; undefined for the others. */
export function countRowOf(
	options: HitFormOptions,
	{paint}: Pick<Io, 'paint'>,
): ((count: HitCount) => string[]) | undefined {
	if (options.names || options.namesWithout) return ({name}) => [paint('name', name)];
	if (options.silent) return () => [];
	if (options.count) return ({name, hits}) => [`${paint('name', name)}:${hits}`];
	return undefined;
}

/** Returns a row formatter for names and unmarked lines; undefined for the other formats. */
export function plainRowsOf(
	options: HitFormOptions,
	reach: ContextReach | undefined,
	io: Io,
): ((found: NamedHits) => string[]) | undefined {
	const isOther = reach || options.countBy || countRowOf(options, io) || showsMatches(options, io);
	return isOther ? undefined : ({name, hits}) => hitRows({name}, hits, io.paint);
}

/** Counts matches; a hit without marks counts as one. */
function matchesOf(hits: Hit[]): number {
	return hits.reduce((sum, {ranges}) => sum + Math.max(1, ranges.length), 0);
}

function groups({out, width, paint}: Io): HitForm {
	const look = {width, paint};
	let isFirst = true;
	return {
		print({entry, hits}) {
			const lines = [...resultHeader(entry, hits, look), ...hitLines(hits, look)];
			out(`${isFirst ? '' : '\n'}${lines.join('\n')}\n`);
			isFirst = false;
		},
	};
}

function paragraphs(reach: ContextReach, {isLaidOut, out, width, paint}: Io, end: string): HitForm {
	const look = {width, paint};
	let isFirst = true;
	return {
		print({entry, hits, passages}) {
			const found = contextParagraphs(hits, passages(), reach);
			const lines = isLaidOut
				? [...(isFirst ? [] : ['']), ...resultHeader(entry, hits, look), ...surroundingLines(found, look)]
				: [...(isFirst ? [] : ['--']), ...surroundingRows(entry, found, paint)];
			out(lines.map(line => line + end).join(''));
			isFirst = false;
		},
	};
}

function counts(options: HitFormOptions & {by: CountKey}, io: Io): HitForm {
	const counter = counterBy(options.by);
	return {print: counter.add, end: () => printCounts(counter.counts(options.reverse), {...options, of: 'hits'}, io)};
}
