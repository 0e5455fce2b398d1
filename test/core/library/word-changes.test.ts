import fc from 'fast-check';
import {expect, test} from 'vitest';
import {changedParagraphs} from '../../../src/core/library/word-changes.ts';

const passages = (texts: string[]) =>
	texts.map((text, index) => ({text, line: index * 2 + 1, section: [], isHeading: false}) as never);

function said(before: string[], after: string[]): string[] {
	return changedParagraphs(passages(before), passages(after)).map(
		({line, parts}) =>
			`${line}:${parts.map(({kind, text}) => (kind === 'same' ? text : kind === 'old' ? `[-${text}-]` : `{+${text}+}`)).join('')}`,
	);
}

test.each<[string, string[], string[], string[]]>([
	['the same', ['One two.'], ['One two.'], []],
	['a word', ['One two three.'], ['One four three.'], ['1:One [-two -]{+four +}three.']],
	['a sign', ['One, two.'], ['One two.'], ['1:One [-, -]two.']],
	['a paragraph more', ['A.', 'B.'], ['A.', 'New one.', 'B.'], ['3:{+New one.+}']],
	['a paragraph less', ['A.', 'Old one.', 'B.'], ['A.', 'B.'], ['3:[-Old one.-]']],
	['the last paragraph less', ['A.', 'Old one.'], ['A.'], ['1:[-Old one.-]']],
	['letters beyond Latin', ['Он пришёл вчера.'], ['Он пришёл сегодня.'], ['1:Он пришёл [-вчера-]{+сегодня+}.']],
	['scripts without spaces', ['海は静か'], ['海が静か'], ['1:海[-は-]{+が+}静か']],
	['all of it', [], ['A.'], ['1:{+A.+}']],
])('%s', (_, before, after, changes) => {
	expect(said(before, after)).toEqual(changes);
});

test('both texts can be read from the changes of a paragraph', () => {
	const words = fc.array(fc.constantFrom('rope', 'salt', 'sea', 'boat', ',', '海'), {minLength: 1, maxLength: 12});
	fc.assert(
		fc.property(words, words, (one, other) => {
			const [before, after] = [one.join(' '), other.join(' ')];
			const [changed] = changedParagraphs(passages([before]), passages([after]));
			if (!changed) {
				expect(before).toBe(after);
				return;
			}
			const text = (kind: string) =>
				changed.parts.flatMap(part => (part.kind === 'same' || part.kind === kind ? [part.text.trim()] : [])).join(' ');
			const plain = (value: string) => value.replace(/\s+/g, '');
			expect(plain(text('old'))).toBe(plain(before));
			expect(plain(text('new'))).toBe(plain(after));
		}),
	);
});

test('texts that have nothing in common take no long time', () => {
	const text = (word: string) => Array.from({length: 20_000}, (_, at) => `${word}${at}`).join(' ');
	expect(changedParagraphs(passages([text('a')]), passages([text('b')]))).toHaveLength(1);
});
