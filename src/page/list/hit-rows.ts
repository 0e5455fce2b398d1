// The hits of one article as rows for programs: the columns of grep, with the article's name for the file's.

import type {Entry} from '../../core/article/article.ts';
import type {ContextParagraph} from '../../core/query/context-lines.ts';
import type {Hit} from '../../core/query/hit.ts';
import type {Paint} from '../../core/role.ts';
import {paintMatches} from './match-text.ts';

/** `name:line:sentence`. */
export function hitRows({name}: Entry, hits: Hit[], paint: Paint): string[] {
	return hits.map(hit => `${placeOf(name, hit.line, paint)}${paintMatches(hit, paint)}`);
}

/** `name:line:match`, a row for each match. */
export function matchRows({name}: Entry, hits: Hit[], paint: Paint): string[] {
	return hits.flatMap(({line, text, ranges}) =>
		ranges.map(([start, end]) => placeOf(name, line, paint) + paint('match', text.slice(start, end))),
	);
}

/** `name:line:paragraph` where there are matches, `name-line-paragraph` around them; groups are parted by `--`. */
export function surroundingRows({name}: Entry, groups: ContextParagraph[][], paint: Paint): string[] {
	return groups.flatMap((group, index) => [
		...(index > 0 ? ['--'] : []),
		...group.map(paragraph => {
			const place = placeOf(name, paragraph.line, paint, paragraph.isHit ? ':' : '-');
			return place + paintMatches(paragraph, paint);
		}),
	]);
}

function placeOf(name: string, line: number, paint: Paint, sign = ':'): string {
	return paint('name', name) + sign + paint('line', String(line)) + sign;
}
