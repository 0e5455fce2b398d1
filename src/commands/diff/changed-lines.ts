// The paragraphs in which two texts differ, as lines for a person: what is gone and what is new in their words, at the width of
// a page, and of long stretches that are the same only their ends.

import type {ChangedParagraph, WordChange} from '../../core/library/word-changes.ts';
import type {Paint, Role} from '../../core/role.ts';
import {type BreakFinder, breaksAtSpaces} from '../../page/line/break-points.ts';
import {decoration, type Span, textOf} from '../../page/line/spans.ts';
import {wrap} from '../../page/line/wrap.ts';

export interface ChangedLook {
	/** Columns; 0: only paragraphs end lines. */
	width: number;
	paint: Paint;
	findBreaks?: BreakFinder;
}

/** Each paragraph behind the number of its line, an empty line after it. */
export function changedLines(
	changes: readonly ChangedParagraph[],
	{width, paint, findBreaks = breaksAtSpaces}: ChangedLook,
): string[] {
	const room = String(Math.max(0, ...changes.map(({line}) => line))).length;
	const columns = width === 0 ? 0 : Math.max(narrowest, width - room - 2);
	return changes.flatMap(({line, parts}) => {
		const lines = wrap(changeSpans(parts, true), columns, findBreaks);
		const painted = lines.map(spans => spans.map(span => paintSpan(span, paint)).join(''));
		const place = `${' '.repeat(room - String(line).length)}${paint('line', String(line))}: `;
		return [...painted.map((text, at) => (at === 0 ? place : ' '.repeat(room + 2)) + text), ''];
	});
}

/** Columns; words are cut in narrower ones. */
const narrowest = 10;

/** A paragraph as a row for a program, without a look. */
export function changedRow({parts}: ChangedParagraph): string {
	return textOf(changeSpans(parts, false)).trimEnd();
}

/** As in `git diff --word-diff`, also beside colours: not everybody sees them. */
const signs = {old: ['[-', '-]'], new: ['{+', '+}']} as const;
const roles = {old: 'removed', new: 'added'} as const satisfies Record<'old' | 'new', Role>;

/** On one line; spaces at the end of a change stand behind its mark. */
function changeSpans(parts: readonly WordChange[], isElided: boolean): Span[] {
	return parts.flatMap(({kind, text}, at): Span[] => {
		const line = text.replace(/\s+/g, ' ');
		const words = line.trimEnd();
		if (kind === 'same' || words === '') {
			const ends = {isFirst: at === 0, isLast: at === parts.length - 1};
			return [{text: isElided ? elided(line, ends) : line, styles: []}];
		}
		const [open, close] = signs[kind];
		return [{text: `${open}${words}${close}`, styles: [roles[kind]]}, decoration(line.slice(words.length))];
	});
}

/** Letters of a stretch that is shown whole, and of each end of one that is not. */
const longestSame = 240;
const shownSame = 80;

/** The ends of a stretch between changes; of what nothing changed before or after, the end beside the change. */
function elided(text: string, {isFirst, isLast}: {isFirst: boolean; isLast: boolean}): string {
	if (text.length <= longestSame) return text;
	const head = isFirst ? '' : text.slice(0, shownSame).replace(/(?<=\s)\S+$/u, '');
	const tail = isLast ? '' : text.slice(-shownSame).replace(/^\S+(?=\s)/u, '');
	return `${head.trimEnd()}${head === '' ? '' : ' '}…${tail === '' ? '' : ' '}${tail.trimStart()}`;
}

function paintSpan({text, styles}: Span, paint: Paint): string {
	return styles.reduceRight(
		(inner, style) => (style === 'added' || style === 'removed' ? paint(style, inner) : inner),
		text,
	);
}
