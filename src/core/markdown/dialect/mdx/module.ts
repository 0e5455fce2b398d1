// Module code in MDX text: imports and exports.

import type {Token} from 'marked';
import {type BlockContext, nothing} from '../dialect.ts';

/** A line may contain several. */
const importLine =
	/^import\s+(?:([\w*{$](?:[^;'"]{0,1000}?[^;'"\s])?)\s+from\s+)?["'][^"'\n]+["'](?:;?[ \t]*import\s+(?:[\w*{$](?:[^;'"]{0,1000}?[^;'"\s])?\s+from\s+)?["'][^"'\n]+["'])*;?[ \t]*(?:\n|$)/;

/** At the top; elsewhere only for components that the text uses, or after other module code. */
export function codeOfModule(source: string, context: BlockContext): Token | undefined {
	if (/^import\s/.test(source)) return importAt(source, context);
	return /^export\s/.test(source) ? exportAt(source, context) : undefined;
}

function importAt(source: string, {tokens, lexer, holds}: BlockContext): Token | undefined {
	const [raw, names = ''] = importLine.exec(source) ?? [];
	if (raw === undefined) return undefined;
	const isTop = tokens === lexer.tokens && isAtTop(tokens);
	const isUsed = names.match(/[A-Za-z]\w*/g)?.some(name => isUsedIn(name, holds));
	return isTop || isUsed ? nothing(raw) : undefined;
}

function exportAt(source: string, {tokens, lexer, holds}: BlockContext): Token | undefined {
	const isUsed = isUsedIn(/^export (?:const|function) (\w+)/.exec(source)?.[1], holds);
	if (!isUsed && tokens !== lexer.tokens) return undefined;
	const isTop = tokens === lexer.tokens && isAtTop(tokens);
	const isFirst = isTop && data.test(source) && tokens.every(({type}) => type === 'space');
	const isBelowImport = tokens.slice(0, mostImports).some(({raw}) => raw.trimStart().startsWith('import'));
	if (!isUsed && !isFirst && !isBelowImport) return undefined;
	const exported = isTop || isUsed || statement.test(source) ? statementAt(source) : undefined;
	return exported ? nothing(exported) : undefined;
}

/** Whether the text uses it, as a component, or as a value or function in braces. */
function isUsedIn(name: string | undefined, holds: BlockContext['holds']): boolean {
	return (
		name !== undefined &&
		holds(new RegExp(String.raw`<${name}[\s/>]|[={]\{?${name}[}.(]|[:,[]\s{0,2}${name}\s{0,50}[},\]]`))
	);
}

/** Metadata of a page, with which a text may begin. */
const data = /^export const \w+ = [{[]/;

/** If a text has imports, one is among so many leading tokens. */
const mostImports = 50;

const statement = /^export (?:(?:const|let) (?:\w+|[{[][^\n=]*)\s*(?::[^\n=]*)?=|(?:async )?function\b|default\b)/;

/** In UTF-16 units. */
const longestStatement = 10_000;

/**
 * Up to the end of the line on which all brackets are closed; if they never are, or another statement begins before, up to a blank
 * line.
 */
function statementAt(source: string): string | undefined {
	const [start] = /^export (?:const|let|function|default|async)\b/.exec(source) ?? [];
	if (start === undefined) return undefined;
	const piece =
		/"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`|\/\/[^\n]*|\/\*[\s\S]*?\*\/|[([{]|[)\]}]|\n(?:(?:export|import) )?|[^"'`/()[\]{}\n]+|[\s\S]/y;
	const code = source.slice(0, longestStatement);
	piece.lastIndex = start.length;
	let depth = 0;
	let last = '';
	for (let found = piece.exec(code); found; found = piece.exec(code)) {
		const [text] = found;
		const isLineEnd = text.startsWith('\n');
		if (isLineEnd && depth <= 0 && !/(?:[=,(+]|=>)\s*$/.test(last)) return code.slice(0, found.index + 1);
		if (isLineEnd && text.length > 1) return paragraphAt(source);
		depth += bracketStep(text);
		if (!isLineEnd) last = text;
	}
	return depth <= 0 && code === source ? source : paragraphAt(source);
}

function bracketStep(piece: string): number {
	if (/^[([{]$/.test(piece)) return 1;
	return /^[)\]}]$/.test(piece) ? -1 : 0;
}

function paragraphAt(source: string): string {
	return /^(?:[^\n]+(?:\n|$))+/.exec(source)?.[0] ?? source;
}

/** Number of leading tokens that are blank lines, imports or exports, as far as counted. */
const counted = new WeakMap<Token[], number>();

function isAtTop(tokens: Token[]): boolean {
	let count = counted.get(tokens) ?? 0;
	for (let token = tokens[count]; token; token = tokens[count]) {
		if (token.type !== 'space' && !/^(?:import|export)/.test(token.raw)) break;
		count++;
	}
	counted.set(tokens, count);
	return count === tokens.length;
}
