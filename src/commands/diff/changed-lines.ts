// Formats the paragraphs in which two texts differ, for a person: deleted and added words are marked, lines wrap at the page width,
// and long unchanged stretches are elided.

import type {ChangedParagraph, WordChange} from '../../core/library/word-changes.ts';
import type {Paint, Role} from '../../core/role.ts';
import {type BreakFinder, breaksAtSpaces} from '../../page/line/break-points.ts';
import {decoration, type Span, textOf} from '../../page/line/spans.ts';
import {wrap} from '../../page/line/wrap.ts';

export interface ChangedLook {
	/** In columns; 0: no wrapping, one line per paragraph. */
	width: number;
	paint: Paint;
	findBreaks?: BreakFinder;
}

/** Each paragraph follows the number of its line; an empty line separates paragraphs. */
export function changedLines(
	changes: readonly ChangedParagraph[],
	{width, paint, findBreaks = breaksAtSpaces}: ChangedLook,
): string[] {
	const room = String(changes.reduce((last, {line}) => Math.max(last, line), 0)).length;
	const columns = width === 0 ? 0 : Math.max(narrowest, width - room - 2);
	return changes.flatMap(({line, parts}) => {
		const lines = wrap(changeSpans(parts, true), columns, findBreaks);
		const painted = lines.map(spans => spans.map(span => paintSpan(span, paint)).join(''));
		const place = `${' '.repeat(room - String(line).length)}${paint('line', String(line))}: `;
		return [...painted.map((text, at) => (at === 0 ? place : ' '.repeat(room + 2)) + text), ''];
	});
}

/** In columns; narrower than that, words would be broken. */
const narrowest = 10;

/** Formats a paragraph as an unstyled row for a program. */
export function changedRow({parts}: ChangedParagraph): string {
	return textOf(changeSpans(parts, false)).trimEnd();
}

/** Marks as in `git diff --word-diff`, used with colours as well, for those who can't see them. */
const signs = {old: ['[-', '-]'], new: ['{+', '+}']} as const;
const roles = {old: 'removed', new: 'added'} as const satisfies Record<'old' | 'new', Role>;

/** The changes as spans of one line; trailing spaces of a change move behind its mark. */
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

/** In characters: the longest unchanged stretch shown in full, and the length of each end kept of a longer one. */
const longestSame = 240;
const shownSame = 80;

/** Elides an unchanged stretch: both ends remain, or at the start and end of the paragraph only the end next to the change. */
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
