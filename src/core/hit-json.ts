// A hit as one JSON object: what `search --json` prints, and other programs rely on.

import type {Hit} from './hit.ts';
import type {Entry} from './ports.ts';

/** `heading` is the path of headings above; `ranges` are [start, end) in UTF-16 units of `text`; no date is null. */
export function hitJson({name, title, authors, date}: Entry, {line, section, text, ranges}: Hit): object {
	return {name, line, heading: section, text, ranges, title, authors, date: date ?? null};
}
