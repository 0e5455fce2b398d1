import {expect, test} from 'vitest';
import {readDocument} from '../../../src/core/markdown/document.ts';
import {inlineText} from '../../../src/core/markdown/inline-text.ts';

const failing = () => {
	throw new TypeError('no parser is without faults');
};

test('what the lexer fails at is there as plain paragraphs, each with its line', () => {
	const text = '# A *b*\n\n\nc\nd\n \n\n- e\x1b\n';
	const {blocks, lineOf, failure} = readDocument({text, line: 3, isExported: false}, failing);
	expect(failure).toBe('no parser is without faults');
	expect(
		blocks.map(block => [block.type, block.line, 'tokens' in block && block.tokens.map(({type}) => type)]),
	).toEqual([
		['paragraph', 3, ['text']],
		['paragraph', 6, ['text', 'br', 'text']],
		['paragraph', 10, ['text']],
	]);
	expect(blocks.map(block => (block.type === 'paragraph' ? inlineText(block.tokens) : ''))).toEqual([
		'# A *b*',
		'c d',
		'- e␛',
	]);
	expect(lineOf('*a*')).toBe('a');
});

test('a line from elsewhere knows the links and notes of the text', () => {
	const {lineOf} = readDocument({text: '[1]: a\n\n[^1]: b', line: 1, isExported: false});
	expect(lineOf('[A][1] and[^1] [B][2][^2]')).toBe('A and [B][2][^2]');
});
