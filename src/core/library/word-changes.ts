// Computes a word diff of two texts, paragraph by paragraph, with Myers' algorithm, like `git diff --word-diff`.

import {diffArrays} from 'diff';
import type {Passage} from '../article/blocks.ts';

/** A part of a paragraph, in both texts or only in one. */
export interface WordChange {
	kind: 'same' | 'old' | 'new';
	text: string;
}

export interface ChangedParagraph {
	/** Line in the new text's file, from 1: of the paragraph, or where a deleted one would be. */
	line: number;
	parts: WordChange[];
}

/** The paragraphs that differ, in order; none if only markup punctuation differs. */
export function changedParagraphs(before: readonly Passage[], after: readonly Passage[]): ChangedParagraph[] {
	const runs = diffArrays<string>(
		before.map(({text}) => text),
		after.map(({text}) => text),
		limits,
	) ?? [
		{value: before.map(({text}) => text), removed: true, added: false},
		{value: after.map(({text}) => text), removed: false, added: true},
	];
	const changed: ChangedParagraph[] = [];
	let at = 0;
	const gone: string[] = [];
	for (const {value, removed, added} of runs) {
		if (removed) {
			gone.push(...value);
			continue;
		}
		const from = at;
		at += value.length;
		const line = (index: number) => (after[index] ?? after.at(-1))?.line ?? 1;
		if (added)
			for (const [index, text] of value.entries())
				changed.push({line: line(from + index), parts: wordChanges(gone.shift() ?? '', text)});
		for (const text of gone.splice(0)) changed.push({line: line(at), parts: [{kind: 'old', text}]});
	}
	for (const text of gone)
		changed.push({line: (after.at(-1) ?? before.at(-1))?.line ?? 1, parts: [{kind: 'old', text}]});
	return changed;
}

/**
 * With more edits the texts are unrelated; searching for the shortest edit script takes time that grows with the square of its
 * length.
 */
const limits = {maxEditLength: 1000};

function wordChanges(before: string, after: string): WordChange[] {
	const changes = diffArrays(wordsOf(before), wordsOf(after), {
		...limits,
		comparator: (one, other) => one.trimEnd() === other.trimEnd(),
	});
	if (!changes)
		return [
			{kind: 'old', text: before},
			{kind: 'new', text: after},
		];
	return changes.map(({value, added, removed}) => ({
		kind: removed ? 'old' : added ? 'new' : 'same',
		text: value.join(''),
	}));
}

/** Words, punctuation, and single characters of scripts without spaces, each with the space after it. */
function wordsOf(text: string): string[] {
	return text.match(words) ?? [];
}

const words =
	/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]\s*|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}])[\p{L}\p{M}\p{N}])+(?:['’-][\p{L}\p{M}\p{N}]+)*\s*|[^\p{L}\p{M}\p{N}\s]\s*|\s+/gu;
