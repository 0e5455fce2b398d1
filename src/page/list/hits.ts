// Formats the hits of an article: for a person the title, details, and hits grouped under headings; for a program rows in grep's
// columns, with the article's name in place of the file name.

import type {Entry} from '../../core/article/article.ts';
import type {ContextParagraph, Hit} from '../../core/query/hit.ts';
import type {Paint} from '../../core/role.ts';
import {columns} from '../../core/text/columns.ts';
import {safeText} from '../../core/text/safe-text.ts';
import {cut} from '../line/columns.ts';
import {fitAround, paintMatches, withoutTabs} from './match-text.ts';

export interface HitLook {
	/** Width of the terminal in columns. */
	width: number;
	paint: Paint;
}

/** The title with its matches marked, then date, authors and name. */
export function resultHeader(entry: Entry, hits: Hit[], look: HitLook): string[] {
	const {paint, width} = look;
	const ranges = hits.filter(({where}) => where === 'title').flatMap(hit => hit.ranges);
	const title = paintMatches(fitAround({text: entry.title, ranges}, width), paint, 'title');
	return [title, aboutLine(entry, look)];
}

/** Formats `line: sentence`, fitted to the width around the match, with a heading whenever the section changes. */
export function hitLines(hits: Hit[], {width, paint}: HitLook): string[] {
	const lineWidth = widest(hits);
	let section = '';
	return hits.flatMap(hit => {
		// The title is marked in the header.
		if (hit.where === 'title') return [];
		const place = hit.where === 'text' ? String(hit.line).padStart(lineWidth) : hit.where;
		const sentence = paintMatches(fitAround(hit, width - indent.length - columns(place) - 2), paint);
		const line = `${indent}${paint('line', place)}: ${sentence}`;
		const heading = headingLines(hit.section, section, {width, paint});
		section = hit.section.join(step);
		return [...heading, line];
	});
}

/** Formats whole paragraphs; context paragraphs have `-` after their line number, and `--` separates groups. */
export function surroundingLines(groups: ContextParagraph[][], {paint}: HitLook): string[] {
	const lineWidth = widest(groups.flat());
	return groups.flatMap((group, index) => [
		...(index > 0 ? [`${indent}${paint('faint', '--')}`] : []),
		...group.map(paragraph => {
			const place = paint('line', String(paragraph.line).padStart(lineWidth));
			return `${indent}${place}${paragraph.isHit ? ':' : '-'} ${paintMatches(withoutTabs(paragraph), paint)}`;
		}),
	]);
}

export function hitRows({name}: Pick<Entry, 'name'>, hits: Hit[], paint: Paint): string[] {
	return hits.map(hit => `${rowPlace({name, line: hit.line}, paint)}${paintMatches(hit, paint)}`);
}

/** Formats `name:line:match`, one row per visible match: a match may be part of a grapheme cluster. */
export function matchRows({name}: Entry, hits: Hit[], paint: Paint): string[] {
	return hits.flatMap(({line, text, ranges}) => {
		const matches = ranges.map(([start, end]) => safeText(text.slice(start, end))).filter(match => match !== '');
		return matches.map(match => rowPlace({name, line}, paint) + paint('match', match));
	});
}

/** Formats `name:line:paragraph` for matches and `name-line-paragraph` for context; `--` separates groups. */
export function surroundingRows({name}: Entry, groups: ContextParagraph[][], paint: Paint): string[] {
	return groups.flatMap((group, index) => [
		...(index > 0 ? ['--'] : []),
		...group.map(paragraph => {
			const place = rowPlace({name, line: paragraph.line}, paint, paragraph.isHit ? ':' : '-');
			return place + paintMatches(paragraph, paint);
		}),
	]);
}

const indent = '  ';
const step = ' › ';

function aboutLine({date, authors, name}: Entry, {width, paint}: HitLook): string {
	const room = width - columns(name) - (date === undefined ? 0 : columns(date) + 2) - 2;
	const byline = cut(authors.join(', '), room);
	return [
		...(date === undefined ? [] : [paint('date', date)]),
		...(byline === '' ? [] : [paint('author', byline)]),
		paint('name', name),
	].join('  ');
}

function headingLines(section: string[], last: string, {width, paint}: HitLook): string[] {
	const path = section.join(step);
	return path === last || path === '' ? [] : [`${indent}${paint('heading', cut(path, width - indent.length))}`];
}

function widest(places: {line: number}[]): number {
	return places.reduce((most, {line}) => Math.max(most, String(line).length), 0);
}

function rowPlace({name, line}: {name: string; line: number}, paint: Paint, sign = ':'): string {
	return paint('name', name) + sign + paint('line', String(line)) + sign;
}
