// Emphasis in Chinese, Japanese and Korean. CommonMark decides whether a delimiter opens or closes emphasis by adjacent spaces and
// punctuation, which are rare in text without spaces: `**重要。**次` stays as typed, or the wrong delimiters are paired. As in other
// readers (markdown-cjk-friendly), CJK punctuation counts as letters here, and CJK letters beside Western punctuation as spaces.
// `_` opens after a CJK letter and closes before one: `_password_의`, `是_必须_的`.

import type {Tokenizer} from 'marked';
import {lazily} from '../../lazily.ts';

type Rules = Tokenizer['rules'];

const mark = String.raw`[\u3001-\u3004\u3008-\u3020\u3030\u303d\u303f\u30a0\u30fb\ufe10-\ufe1f\ufe30-\ufe6f\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65\uffe0-\uffee]`;
const character = String.raw`[\u1100-\u11ff\u2e80-\u2fff\u3001-\ua4cf\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\ufe10-\ufe1f\ufe30-\ufe6f\uff01-\uffee\u{1b000}-\u{1b2ff}\u{20000}-\u{3ffff}]`;

const some =
	/[\u1100-\u11ff\u2e80-\ua4cf\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\ufe10-\ufe1f\ufe30-\ufe6f\uff01-\uffee\ud82c\ud840-\ud8bf]/;

/** Whether a text contains CJK characters. */
export function hasCjk(text: string): boolean {
	return some.test(text);
}

/** Matches a letter or digit of any script. */
export const letterOrFigure = lazily(() => /[\p{L}\p{N}]/u);

/**
 * Whether a delimiter beside this character is within a word. CJK characters don't count, because they have no spaces around words.
 */
export function isOfWord(character: string): boolean {
	return letterOrFigure().test(character) && !hasCjk(character);
}

/** marked's classes of punctuation, as source text of its rules. */
interface Classes {
	sign: string;
	signOrSpace: string;
	letter: string;
}

/**
 * Adapts the rules so that `*` and `~` beside CJK text open and close as readers expect. `signs` is the content of marked's
 * punctuation classes.
 */
export function withCjkEmphasis(rules: Rules, signs: string): Rules {
	const {inline} = rules;
	const classes = {sign: `[${signs}]`, signOrSpace: String.raw`[\s${signs}]`, letter: String.raw`[^\s${signs}]`};
	const {signOrSpace} = classes;
	return {
		...rules,
		inline: {
			...inline,
			emStrongLDelim: rule(adapted(inline.emStrongLDelim, classes), inline.emStrongLDelim),
			emStrongRDelimAst: closing(inline.emStrongRDelimAst, classes, String.raw`\*`),
			emStrongRDelimUnd: rule(closingUnderscore(inline.emStrongRDelimUnd, classes), inline.emStrongRDelimUnd),
			delLDelim: rule(adapted(inline.delLDelim, classes), inline.delLDelim),
			delRDelim: closing(inline.delRDelim, classes, '~'),
			punctuation: rule(
				inline.punctuation.source.replaceAll(signOrSpace, `(?:${signOrSpace}|${character})`),
				inline.punctuation,
			),
		},
	};
}

function rule(source: string, {flags}: RegExp): RegExp {
	return new RegExp(source, flags);
}

/** CJK punctuation counts as letters. */
function adapted({source}: RegExp, {sign, signOrSpace, letter}: Classes): string {
	return source
		.replaceAll(letter, `(?:${letter}|${mark})`)
		.replaceAll(signOrSpace, `(?!${mark})${signOrSpace}`)
		.replaceAll(sign, `(?!${mark})${sign}`);
}

/** After a letter or a closing bracket, before a CJK letter as before a space; several underscores are a gap to fill in. */
function closingUnderscore({source}: RegExp, {letter}: Classes): string {
	const open = `${letter}(_+)(?!_)(?=`;
	return source.replace(
		open,
		() => String.raw`(?:${letter}|[)\]}”’»」』）】](?=_${character}))(_+)(?!_)(?=(?<=[^_]_)${character}|`,
	);
}

/** Whether an underscore may begin emphasis after this character, which is not in a file name: `报告_1_终稿.pdf`. */
export function opensInCjk(source: string, previous: string): boolean {
	return /^_(?!_)/.test(source) && hasCjk(previous) && !/^[\p{L}\p{N}_-]{1,100}\.[A-Za-z\d]{2,4}\b/u.test(source);
}

/** Between Western punctuation and a CJK letter, a delimiter can close as well as open. */
function closing(closer: RegExp, classes: Classes, delimiter: string): RegExp {
	const source = adapted(closer, classes);
	const anySign = `(?!${mark})${classes.sign}`;
	const opens = `(?!${mark})${classes.signOrSpace}(${delimiter}`;
	const isEither = source.lastIndexOf(anySign + (delimiter === '~' ? '(~~?)(?!~)(?=' : String.raw`(\*+)(?!\*)(?=`));
	if (isEither < 0) return rule(source, closer);
	const head = source.slice(0, isEither).replace(opens, () => `(?!${anySign}${delimiter}+${character})${opens}`);
	const tail = source.slice(isEither).replace('(?=', () => `(?=${character}|`);
	return rule(head + tail, closer);
}
