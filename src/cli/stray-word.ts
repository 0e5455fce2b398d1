// A word that stands where a command belongs and is none: an article to read, a command as other programs call it, or a
// slip of the fingers.

import type {CommandUnknownOpts} from '@commander-js/extra-typings';
import {UsageError} from '../core/errors.ts';
import {lookupTable} from '../core/lookup-table.ts';
import {shellQuoted} from '../core/query/shell-words.ts';
import {nearestName} from '../core/text/did-you-mean.ts';
import {isWebAddress, withForgottenScheme} from '../core/text/web-address.ts';
import type {Files} from '../ports/files.ts';
import {commandPath} from './command-line.ts';

/** Whether the word can only be an article: standard input, a web address, a file. A folder is a library. */
export function isToRead(word: string, files: Files): boolean {
	return word === '-' || isWebAddress(word) || (word !== '' && files.exists(word) && !files.isFolder(word));
}

/** No such command under the program; `operands` begin with the word. */
export function noCommand(operands: string[], program: CommandUnknownOpts, files: Files): UsageError {
	const [word = '', ...rest] = operands;
	const address = withForgottenScheme(word);
	const spoken = shellWords(operands);
	if (files.isFolder(word))
		return new UsageError(
			`${word} is a folder, not an article`,
			`list its articles with: wsws list --library ${spoken}`,
		);
	const known = Object.hasOwn(elsewhere, word) ? elsewhere[word] : undefined;
	if (known !== undefined) {
		const [purpose, command] = known;
		const words = takesWords(command, program) ? rest : [];
		return new UsageError(`no command "${word}"`, `${purpose}: wsws ${command} ${shellWords(words)}`.trim());
	}
	if (!address && /[\\/]|\.\w{2,8}$/.test(word))
		return new UsageError(`no command and no file "${word}"`, 'see the articles with: wsws list');
	return unknownCommand(
		word,
		program,
		address
			? `to read a page: wsws read ${address}`
			: `to search: wsws search ${spoken}; to read: wsws read ${shellWords([operands.join(' ')])}`,
	);
}

/** `above` is the program, or the command whose subcommand was meant; the hint is for what is near none of them. */
export function unknownCommand(typed: string, above: CommandUnknownOpts, hint: string): UsageError {
	const names = above.commands.map(command => command.name());
	const other = above.parent && otherNames[typed];
	const near =
		other && names.includes(other)
			? other
			: (nearestName(typed, names) ?? above.options.find(({long}) => long === `--${typed}`)?.long);
	const path = commandPath(above);
	const inner = above.parent ? `${path.replace(/^\S+ /, '')} ` : '';
	return new UsageError(`no command "${inner}${typed}"`, near === undefined ? hint : `did you mean ${path} ${near}?`);
}

/** Of commands below another. */
const otherNames = lookupTable({rm: 'remove', delete: 'remove', del: 'remove', ls: 'list', new: 'add'});

/** Commands by what shells and other readers call them. */
const elsewhere: Record<string, [purpose: string, command: string]> = Object.fromEntries(
	(
		[
			['to search', 'search', 'grep egrep rg ag ack find locate fd query lookup'],
			['to search for a text as it is', 'search -F', 'fgrep'],
			['to print an article', 'show', 'cat bat print view preview head tail type get'],
			['to read', 'read', 'less more most pager glow'],
			['to read, with e for your editor', 'read', 'edit vi vim nvim nano emacs'],
			['to mark as read', 'mark read', 'mark-read markread seen catchup archive'],
			['to mark as unread', 'mark unread', 'mark-unread'],
			['to read the manual', 'help', 'man manual docs'],
			['to list articles', 'list', 'ls dir ll la tree index all articles'],
			['to remove an article', 'remove', 'rm del delete unlink trash'],
			['to save an article', 'add', 'save import fetch download curl wget cp clip new clone'],
			['to follow a feed', 'feed add', 'subscribe follow'],
			['to follow a feed no longer', 'feed remove', 'unsubscribe unfollow'],
			['to see the feeds', 'feed list', 'feeds rss'],
			['to open the address of an article', 'open', 'url link web'],
			['to list what is dated today', 'list --since today', 'today'],
			['to fetch what is new', 'sync', 'update pull refresh reload'],
			['to cite', 'cite', 'quote bib bibtex reference copy share'],
			['to give a star', 'star', 'bookmark fav favorite favourite like'],
			['to see how large the library is', 'info', 'stats status'],
			['to see what can be set', 'config', 'settings set setup preferences'],
			['to find problems', 'check', 'lint validate doctor'],
			['to browse the library', '', 'browse tui ui'],
			['to see the tags', 'list --count-by tag', 'tags tag topics'],
			['to see the authors', 'list --count-by author', 'authors author'],
			['to see the languages', 'list --count-by lang', 'langs languages lang'],
			['to list what is unread', 'list --unread', 'unread'],
			['to list what has a star', 'list --starred', 'starred stars favorites favourites'],
			['to list what came last', 'list --sort saved', 'recent latest history log'],
			['to see the themes', 'config --themes', 'themes theme'],
			['to see the headings', 'show --toc', 'toc headings outline'],
			['to count words', 'words', 'wc count'],
			['to see which version it is', '--version', 'upgrade'],
			['to make HTML', 'show --html', 'html export convert'],
		] as const
	).flatMap(([purpose, command, names]) => names.split(' ').map(name => [name, [purpose, command]])),
);

/** Whether words may follow such a line of a command and options, by what the command declares. */
function takesWords(line: string, program: CommandUnknownOpts): boolean {
	if (line === '' || line.startsWith('--')) return false;
	const [named = ''] = line.split(' ');
	const command = program.commands.find(command => command.name() === named);
	return !command || command.registeredArguments.length > 0 || command.commands.length > 0;
}

function shellWords(words: string[]): string {
	return words.map(shellQuoted).join(' ');
}
