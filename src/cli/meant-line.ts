// Recognizes words that people type because other programs accept them, as in `queue list`, `mark wire read`, `config edit`: no
// such command exists, but the line that does it is known. Consulted only after a failure.

import type {CommandUnknownOpts} from '@commander-js/extra-typings';
import {Failures, NothingFound, UsageError, type UserError} from '../core/errors.ts';
import {shellQuoted, shellWords} from '../core/query/shell-words.ts';
import {isWebAddress} from '../core/text/web-address.ts';
import {type CommandLine, isOneOf} from './command-line.ts';

type Typed = Pick<CommandLine, 'command' | 'operands'>;

/** The command line that was meant; undefined if the words are not recognized. */
export function meantLine({command, operands}: Typed): string | undefined {
	const [first = '', ...rest] = operands;
	const name = command.name();
	const turned = turnedLine(command, operands);
	if (turned !== undefined) return turned;
	if (name === 'read' || name === 'show') {
		const place = placeLine(operands);
		if (place !== undefined) return place;
	}
	if ((name === 'sync' || name === 'feed') && isWebAddress(first)) return `wsws feed add ${shellWords([first])}`;
	const [, , line] = lines.find(([of, words]) => isOneOf(name, of) && isOneOf(first, words)) ?? [];
	return line?.replace('…', () => shellWords(rest) || 'ARTICLE').replace('%', name);
}

/** Returns the same error with the intended line as its hint, if the error is about the misplaced word. */
export function withMeantLine(error: UserError, typed: Typed): UserError {
	const {message} = error instanceof Failures ? (error.failures[0] ?? error) : error;
	const isAboutWord = typed.operands.some(word => message.includes(`"${word}"`));
	if (!isAboutWord && !/^no (?:article|note) answers$/.test(message)) return error;
	const line = meantLine(typed);
	if (line === undefined) return error;
	return error instanceof NothingFound || error instanceof Failures
		? new NothingFound(message, didYouMean(line))
		: new UsageError(message, didYouMean(line));
}

/** Handles a line number before or after the file, as less and vi take it: `+50 wire`, `wire +/cable`. */
export function placeLine(operands: string[]): string | undefined {
	const place = operands.find(operand => /^\+(?:[1-9]\d*|[/?].+|G)$/.test(operand));
	const article = operands.find(operand => operand !== place);
	if (place === undefined || article === undefined || operands.length > 2) return undefined;
	const read = `wsws read ${shellQuoted(article)}`;
	if (place === '+G') return read;
	return /\d/.test(place.charAt(1)) ? `${read}:${place.slice(1)}` : `${read} --query ${shellQuoted(place.slice(2))}`;
}

export function didYouMean(line: string): string {
	return `did you mean: ${line}`;
}

/** Handles a fixed first argument that was typed last: `mark wire read`. */
function turnedLine(command: CommandUnknownOpts, operands: string[]): string | undefined {
	const choices = command.registeredArguments[0]?.argChoices ?? [];
	const at = operands.findIndex(operand => choices.includes(operand));
	const others = operands.filter((operand, index) => index !== at && !fillers.has(operand));
	if (at < 0 || (at === 0 && others.length === operands.length - 1)) return undefined;
	const isAll = others.length === 0 && operands.length > 1;
	const chosen = `wsws ${command.name()} ${operands[at]}`;
	if (!isAll) return `${chosen} ${shellWords(others)}`.trim();
	return `${chosen} --query is:${operands[at] === 'read' ? 'unread' : 'read'}`;
}

const fillers: ReadonlySet<string> = new Set(['all', 'as', 'everything', '*']);

/** Shell expression for a random article of the library. */
export const byChance = '"$(wsws list | shuf -n 1 | cut -f1)"';

export const emptyQueue = 'wsws queue -0 | xargs -0 wsws unqueue --';

const lister = 'list ls show all print';
const adder = 'add new set put push';
const remover = 'remove rm delete del drop unset pop';
export const nextInQueue = 'wsws read "$(wsws queue -n 1 -0 | tr -d "\\0")"';

/** Rows of commands, the words typed after them, and the line meant: `…` stands for what follows the word, `%` for the command. */
const lines: [commands: string, words: string, line: string][] = [
	['queue', lister, 'wsws queue'],
	['queue', adder, 'wsws queue …'],
	['queue', remover, 'wsws unqueue …'],
	['queue', 'next', nextInQueue],
	['queue', 'clear empty reset', emptyQueue],
	['star', lister, 'wsws list --starred'],
	['star', adder, 'wsws star …'],
	['star', remover, 'wsws unstar …'],
	['tag', lister, 'wsws list --count-by tag'],
	['tag', adder, 'wsws tag …'],
	['tag', remover, 'wsws untag …'],
	['feed', 'import', 'wsws add …'],
	['feed', 'export', 'wsws feed list --opml'],
	['feed', 'sync fetch update reload refresh pull', 'wsws sync'],
	['note', lister, 'wsws notes'],
	['note', 'search find grep', 'wsws notes …'],
	['note notes', adder, 'wsws note …'],
	['note notes', remover, 'wsws unnote …'],
	['notes', lister, 'wsws notes'],
	['config', 'edit open', `"\${EDITOR:-vi}" "$(wsws config | sed -n '1s/^# //p')"`],
	['config', `${lister} get`, 'wsws config'],
	['config', 'themes', 'wsws config --themes'],
	['check', 'list all library', 'wsws check'],
	['list', 'tags topics', 'wsws list --count-by tag'],
	['list', 'authors author', 'wsws list --count-by author'],
	['list', 'languages langs', 'wsws list --count-by lang'],
	['list', 'sites site', 'wsws list --count-by site'],
	['list', 'starred stars favorites favourites', 'wsws list --starred'],
	['list', 'unread new', 'wsws list --unread'],
	['list', 'read', 'wsws list is:read'],
	['list', 'queued queue', 'wsws queue'],
	['list', 'noted', 'wsws list --noted'],
	['list', 'notes', 'wsws notes'],
	['list', 'feeds', 'wsws feed list'],
	['list', 'all articles library', 'wsws list'],
	['list', 'commands options help', 'wsws --help'],
	['list', 'themes', 'wsws config --themes'],
	['read', 'next', nextInQueue],
	['read show open cite', 'last latest newest', 'wsws % 1'],
	['read show open', 'random', `wsws % ${byChance}`],
	['show', 'all everything', 'wsws list -0 | xargs -0 wsws show --'],
];
