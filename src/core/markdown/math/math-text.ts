// Converts TeX formulas to Unicode if possible: `\sum_{i=1}^n x_i^2` is ∑ᵢ₌₁ⁿ xᵢ². Imported only for articles that contain any.

import {quantityAsTex, substanceAsTex} from './chemistry.ts';
import {accented, escaped, fraction, gapAfter, rooted, scripted, tidied, Unsayable, withScript} from './math-forms.ts';
import {
	accents,
	alphabets,
	enclosures,
	functionNames,
	inAlphabet,
	matrixSigns,
	plainCommands,
	symbols,
	writtenArrows,
} from './math-symbols.ts';
import {readOption, readPrimes, readRaw, skipSpaces, type TexReader} from './tex-reader.ts';

/** Limits on nesting and length, beyond any formula. */
const deepest = 50;
const longest = 5000;

/** Converts a formula without its delimiters; rows of matrices and aligned equations become lines. Undefined if impossible. */
export function mathText(tex: string): string | undefined {
	if (tex.length > longest) return undefined;
	try {
		const reader = {source: withoutLabels(tex), at: 0, depth: 0, environments: 0};
		const text = readUntil(reader, () => false);
		return reader.at < reader.source.length ? undefined : tidied(text);
	} catch (error) {
		if (error instanceof Unsayable) return undefined;
		throw error;
	}
}

/** As in a browser, entities are decoded; bookdown's labels, `(\\#eq:fares)`, are for references. */
function withoutLabels(tex: string): string {
	if (!/[&#]/.test(tex)) return tex;
	return tex
		.replace(/\(\\#eq:[\w-]+\)/g, '')
		.replace(/&(lt|gt|amp);/g, (_all, name: string) => ({lt: '<', gt: '>', amp: '&'})[name] ?? '');
}

/** What precedes it in its group goes above what follows: `{a \\over b}`. */
const stacking = /^\\(over|choose)(?![A-Za-z])/;

function readUntil(reader: TexReader, isEnd: (rest: string) => boolean): string {
	if (++reader.depth > deepest) throw new Unsayable();
	let text = '';
	let atom = '';
	while (reader.at < reader.source.length && !isEnd(reader.source.slice(reader.at, reader.at + 20))) {
		const sign = reader.source[reader.at];
		const stack = sign === '\\' ? readStacking(reader) : undefined;
		if (stack) {
			atom = stack((text + atom).trim(), readUntil(reader, isEnd).trim());
			text = '';
		} else if (sign === '^' || sign === '_') {
			reader.at++;
			[text, atom] = withScript(text, atom, scripted(sign, readArgument(reader)));
		} else if (sign === "'") atom += readPrimes(reader);
		else {
			const next = readAtom(reader);
			text += atom + gapAfter(atom, next);
			atom = next;
		}
	}
	reader.depth--;
	return text + atom;
}

/** Returns how to combine the parts above and below, if a fraction or binomial of this kind is marked here. */
function readStacking(reader: TexReader): ((above: string, below: string) => string) | undefined {
	const [mark = '', name] = stacking.exec(reader.source.slice(reader.at, reader.at + 10)) ?? [];
	reader.at += mark.length;
	if (mark === '') return undefined;
	return name === 'over' ? fraction : binomial;
}

function binomial(above: string, below: string): string {
	return `C(${above}, ${below})`;
}

function readAtom(reader: TexReader): string {
	const sign = String.fromCodePoint(reader.source.codePointAt(reader.at) ?? 32);
	if (sign === '\\') return readCommand(reader);
	if (sign === '{') return readGroup(reader);
	if (sign === '}') throw new Unsayable();
	reader.at += sign.length;
	if (sign === '&') return ' ';
	if (sign === '-') return '−';
	if (sign === '*') return '∗';
	return /\s|~/.test(sign) ? ' ' : sign;
}

function readGroup(reader: TexReader): string {
	reader.at++;
	const text = readUntil(reader, rest => rest.startsWith('}'));
	if (reader.source[reader.at] !== '}') throw new Unsayable();
	reader.at++;
	return text;
}

/** Reads a group, a command or a character; a font command together with its argument. */
function readArgument(reader: TexReader): string {
	skipSpaces(reader);
	if (reader.at >= reader.source.length) throw new Unsayable();
	const [, name = ''] = /^\\([A-Za-z]+)/.exec(reader.source.slice(reader.at, reader.at + 40)) ?? [];
	const text = readAtom(reader).trim();
	return text === '' && plainCommands.has(name) ? readArgument(reader) : text;
}

/** Rows don't begin with spacing, so two backslashes before its sign are one that was escaped for Markdown. */
function readCommand(reader: TexReader): string {
	const [all = '', name = ''] =
		/^\\(?:\\(?=[,;:!]))?([A-Za-z]+\*?|[^A-Za-z])/.exec(reader.source.slice(reader.at, reader.at + 40)) ?? [];
	if (all === '') throw new Unsayable();
	reader.at += all.length;
	if (!/^[A-Za-z]/.test(name)) return escaped(name);
	const bare = name.replace('*', '');
	const symbol = symbols.get(bare);
	if (symbol !== undefined) {
		if (/[∂∇∀∃∄¬]/.test(symbol)) skipSpaces(reader);
		return symbol;
	}
	if (functionNames.has(bare)) return bare;
	const accent = accents[bare];
	if (accent !== undefined) return accented(readArgument(reader), accent);
	const alphabet = alphabets[bare];
	if (alphabet !== undefined) return inAlphabet(alphabet, readArgument(reader));
	const enclosure = enclosures[bare];
	if (enclosure) return enclosure[0] + readArgument(reader) + enclosure[1];
	const arrow = writtenArrows[bare];
	return arrow === undefined ? structure(bare, reader) : arrow + writtenAtArrow(reader);
}

function structure(name: string, reader: TexReader): string {
	// Larger and smaller variants are treated alike.
	switch (name.replace(/^[cdt](?=(?:frac|binom)$)/, '')) {
		case 'frac':
			return fraction(readArgument(reader), readArgument(reader));
		case 'binom':
			return binomial(readArgument(reader), readArgument(reader));
		case 'sqrt':
			return root(reader);
		case 'begin':
			return environment(reader);
		case 'quad':
		case 'qquad':
		case 'hspace':
		case 'enspace':
		case 'space':
			if (name === 'hspace') readRaw(reader);
			return '  ';
		case 'not':
			return accented(readArgument(reader), '\u0338').normalize('NFC');
		case 'pmod':
		case 'pod':
			return ` (${name === 'pmod' ? 'mod ' : ''}${readArgument(reader)})`;
		case 'bmod':
			return ' mod ';
		case 'substack':
			return readArgument(reader).replace(/\s*\n\s*/g, ', ');
		case 'overset':
		case 'stackrel':
			return stacked('^', reader);
		case 'underset':
			return stacked('_', reader);
		case 'color':
		case 'label':
		case 'vspace':
			readRaw(reader);
			return '';
		case 'ce':
			return mathWithin(substanceAsTex(readRaw(reader)), reader);
		case 'pu':
			return mathWithin(quantityAsTex(readRaw(reader)), reader);
		case 'textcolor':
			readRaw(reader);
			return readArgument(reader);
		case 'tag':
			return ` (${readRaw(reader)})`;
		default:
			if (!plainCommands.has(name)) throw new Unsayable();
			return contentOf(name, reader);
	}
}

/** The content of commands whose formatting is ignored; the dot after `\left` is not a delimiter. */
function contentOf(name: string, reader: TexReader): string {
	if (/^(?:left|right|middle)$/.test(name) && /^\s*\./.test(reader.source.slice(reader.at))) {
		skipSpaces(reader);
		reader.at++;
		return '';
	}
	const isText = /^(?:text|mbox|hbox|operatorname)/.test(name);
	if (isText && reader.source[reader.at] === '{')
		return readRaw(reader)
			.replace(/(?<!\\)\$([^$]{1,200})\$/g, (_all, formula: string) => mathWithin(formula, reader))
			.replace(/\\([{}$%&#_ ])/g, '$1')
			.replaceAll('~', ' ');
	return '';
}

/** The TeX source of a part of the formula. */
function mathWithin(source: string, {depth, environments}: TexReader): string {
	return readUntil({source, at: 0, depth, environments}, () => false);
}

function stacked(sign: '^' | '_', reader: TexReader): string {
	const mark = readArgument(reader);
	return readArgument(reader) + scripted(sign, mark);
}

function root(reader: TexReader): string {
	const degree = readOption(reader);
	return rooted(degree, readArgument(reader));
}

function writtenAtArrow(reader: TexReader): string {
	const under = mathWithin(readOption(reader), reader).trim();
	return scripted('^', readArgument(reader)) + scripted('_', under);
}

/** Rows of a matrix become lines between its delimiters, columns separated by two spaces; aligned equations become lines. */
function environment(reader: TexReader): string {
	const name = readRaw(reader).replace('*', '');
	if (/^(?:array|alignat)/.test(name)) readRaw(reader);
	const signs = matrixSigns[name];
	if (!signs && !/^(?:align|aligned|equation|gather|gathered|split|multline|eqnarray|alignat|alignedat)$/.test(name))
		throw new Unsayable();
	reader.environments++;
	const lines = readRows(reader, name).map(cells => cells.join(signs ? '  ' : ' ').trim());
	reader.environments--;
	const shown = lines.filter(line => line !== '');
	const [open, close] = signs ?? ['', ''];
	return reader.environments > 0
		? `${open}${shown.join('; ')}${close}`
		: shown.map(line => `${open}${line}${close}`).join('\n');
}

const rowEnd = /^\\(?:\\(?![,;:!])(?:\[[^\]]{0,20}\])?|cr(?![A-Za-z]))/;
const cellEnd = new RegExp(String.raw`^&|^\\end\{|${rowEnd.source}`);

/** Reads the cells of each row, up to the end of the environment. */
function readRows(reader: TexReader, name: string): string[][] {
	const rows: string[][] = [[]];
	for (;;) {
		const cell = readUntil(reader, rest => cellEnd.test(rest));
		rows.at(-1)?.push(cell.replace(/\s+/g, ' ').trim());
		const rest = reader.source.slice(reader.at, reader.at + 40);
		const [row = ''] = rowEnd.exec(rest) ?? [];
		const [end = ''] = new RegExp(String.raw`^\\end\{${name}\*?\}`).exec(rest) ?? [];
		reader.at += (row || end).length;
		if (row !== '') rows.push([]);
		else if (end !== '') return rows;
		else if (rest.startsWith('&')) reader.at++;
		else throw new Unsayable();
	}
}
