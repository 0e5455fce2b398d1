// What to tell the author of a text: marks that are never closed, and what was taken for syntax and may have been meant as
// text. Rules of dialects leave theirs in their tokens.

import type {Token, Tokens} from 'marked';
import {lineEnds} from '../text/white-space.ts';
import {attributeWords} from './dialect/attributes.ts';
import {unshownOfComponents} from './html/html-component.ts';

export interface TextProblem {
	/** Of the file. */
	line: number;
	message: string;
}

/** The problems of a block that begins on this line, without those of the blocks in it. */
export function problemsOf(token: Token, line: number): TextProblem[] {
	const own = problemOf(token);
	const ofCells = token.type === 'table' ? problemsInTable(token as Tokens.Table, line) : [];
	return [...(own === undefined ? [] : [{line, message: own}]), ...problemsAmong(wordsOf(token), line), ...ofCells];
}

function problemOf(token: Token): string | undefined {
	if ('problem' in token && typeof token.problem === 'string') return token.problem;
	if (token.type === 'code') return isOpenFence(token.raw) ? `"${fenceOf(token.raw)}" is never closed` : undefined;
	if (token.type === 'html')
		return isOpenComment(token.raw)
			? '"<!--" is never closed, so what stands below it is not shown'
			: unshownOfComponents(token.raw);
	return token.type === 'heading' ? attributeWords(/\{[^{}\n]*\}\s*$/.exec(token.raw.trimEnd())?.[0] ?? '') : undefined;
}

function fenceOf(raw: string): string {
	return /^ {0,3}(`{3,}|~{3,})/.exec(raw)?.[1] ?? '';
}

function isOpenFence(raw: string): boolean {
	const fence = fenceOf(raw);
	if (fence === '') return false;
	const last = raw.trimEnd();
	const line = last.slice(last.lastIndexOf('\n') + 1).trim();
	return !last.includes('\n') || !line.startsWith(fence) || line.replaceAll(fence[0] ?? '', '') !== '';
}

function isOpenComment(raw: string): boolean {
	const start = raw.lastIndexOf('<!--');
	return start >= 0 && !raw.includes('-->', start + 2) && !/<(?:pre|script|style|textarea)\b/i.test(raw);
}

/** Those of a block that are words; undefined of blocks that hold blocks, which say theirs themselves. */
function wordsOf(token: Token): Token[] {
	const holdsWords = /^(?:paragraph|heading|text|lines)$/.test(token.type);
	return holdsWords && 'tokens' in token ? (token.tokens ?? []) : [];
}

/** A row a line, below the head and the dashes. */
function problemsInTable({header, rows}: Tokens.Table, line: number): TextProblem[] {
	const ofRow = (cells: Tokens.TableCell[], at: number) => cells.flatMap(({tokens}) => problemsAmong(tokens, at));
	return [...ofRow(header, line), ...rows.flatMap((cells, index) => ofRow(cells, line + 2 + index))];
}

function problemsAmong(tokens: Token[], line: number): TextProblem[] {
	let at = line;
	return tokens.flatMap(token => {
		const message = token.type === 'html' ? unshownOfComponents(token.raw) : problemOf(token);
		const own = message === undefined ? [] : [{line: at, message}];
		const inner = 'tokens' in token && token.tokens ? problemsAmong(token.tokens, at) : [];
		at += lineEnds(token.raw);
		return [...own, ...inner];
	});
}
