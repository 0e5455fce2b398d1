// Problems to report to an author: unclosed marks, and text that may have been taken for syntax by mistake. Dialect rules store
// theirs in tokens.

import type {Token, Tokens} from 'marked';
import {lineEnds} from '../text/white-space.ts';
import {attributeWords} from './dialect/attributes.ts';
import {unshownOfComponents} from './html/html-component.ts';

export interface TextProblem {
	/** Line of the file, from 1. */
	line: number;
	message: string;
}

/** Adds the problems of a block at this line, without those of nested blocks. */
export function addProblems(problems: TextProblem[], token: Token, line: number): void {
	addProblem(problems, problemOf(token), line);
	if (token.type === 'table') addProblemsOfTable(problems, token as Tokens.Table, line);
	else addProblemsAmong(problems, wordsOf(token), line);
}

function addProblem(problems: TextProblem[], message: string | undefined, line: number): void {
	if (message !== undefined) problems.push({line, message});
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

/** The inline tokens of a block; none for blocks that contain blocks, whose problems are added separately. */
function wordsOf(token: Token): Token[] {
	switch (token.type) {
		case 'paragraph':
		case 'heading':
		case 'text':
		case 'lines':
			return token.tokens ?? [];
		default:
			return [];
	}
}

/** One row per line, below the header and the delimiter row. */
function addProblemsOfTable(problems: TextProblem[], {header, rows}: Tokens.Table, line: number): void {
	for (const {tokens} of header) addProblemsAmong(problems, tokens, line);
	for (const [index, cells] of rows.entries())
		for (const {tokens} of cells) addProblemsAmong(problems, tokens, line + 2 + index);
}

function addProblemsAmong(problems: TextProblem[], tokens: Token[], line: number): void {
	if (!tokens.some(mayHaveProblem)) return;
	let at = line;
	for (const token of tokens) {
		const message = token.type === 'html' ? unshownOfComponents(token.raw) : problemOf(token);
		addProblem(problems, message, at);
		if ('tokens' in token && token.tokens) addProblemsAmong(problems, token.tokens, at);
		at += lineEnds(token.raw);
	}
}

function mayHaveProblem(token: Token): boolean {
	return token.type !== 'text' || 'problem' in token || ('tokens' in token && token.tokens !== undefined);
}
