// Interprets a word that stands where a command belongs but isn't one: an article to read, another program's name for a command, or
// a typo.

import type {CommandUnknownOpts} from '@commander-js/extra-typings';
import {UsageError} from '../core/errors.ts';
import {splitPlace} from '../core/library/find-article.ts';
import {lookupTable} from '../core/lookup-table.ts';
import {shellQuoted, shellWords} from '../core/query/shell-words.ts';
import {nearestName} from '../core/text/did-you-mean.ts';
import {pathOfFileUrl} from '../core/text/file-url.ts';
import {isWebAddress, withForgottenScheme} from '../core/text/web-address.ts';
import type {Files} from '../ports/files.ts';
import {type CommandLine, commandNamed, commandPath} from './command-line.ts';
import {byChance, didYouMean, meantLine, placeLine} from './meant-line.ts';

/** Whether the word can only be an article: standard input, a web address, a file, or a place in a file. A folder is a library. */
export function isToRead(word: string, files: Files): boolean {
	if (word === '-' || isWebAddress(word)) return true;
	const {article} = splitPlace(word, path => files.exists(path));
	const path = pathOfFileUrl(article) ?? article;
	const paths = [path, path.replace(/#.*$/s, '')];
	return paths.some(path => path !== '' && files.exists(path) && !files.isFolder(path));
}

/** The error for an unknown command of the program; `operands` begin with the word. */
export function noCommand(operands: string[], program: CommandUnknownOpts, files: Files): UsageError {
	const [word = '', ...rest] = operands;
	const turned = turnedLine(operands, program, files);
	if (turned !== undefined) return new UsageError(`no command "${word}"`, didYouMean(turned));
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
		const [folder] = words.length > 1 ? words.slice(-1) : [];
		if (folder !== undefined && command.startsWith('search') && files.exists(folder))
			words.splice(-1, 1, '--in', folder);
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

/** The error for an unknown subcommand, as of `feed`. */
export function noSubcommand(typed: string, line: Pick<CommandLine, 'command' | 'operands'>): UsageError {
	const {command} = line;
	const meant = meantLine(line);
	return unknownCommand(typed, command, meant ? didYouMean(meant) : `see: ${commandPath(command)} --help`);
}

/**
 * Suggests the right order for words typed in another program's order: less and vi take the place before or after the file, some
 * name the command last, and some take several files.
 */
function turnedLine(operands: string[], program: CommandUnknownOpts, files: Files): string | undefined {
	const [word = '', ...rest] = operands;
	const place = placeLine(operands);
	if (place !== undefined) return place;
	const [last] = rest.length === 1 ? rest : [];
	const isForHelp = elsewhere[word]?.[1] === 'help';
	if (last !== undefined && commandNamed(last, program))
		return isForHelp ? `wsws help ${last}` : `wsws ${last} ${shellQuoted(word)}`;
	const isFile = (path: string) => files.exists(path) && !files.isFolder(path);
	return rest.length > 0 &&
		rest.some(isFile) &&
		!Object.hasOwn(elsewhere, word) &&
		nearCommand(word, program) === undefined
		? `wsws show ${shellWords(operands)}`
		: undefined;
}

/** `above` is the program, or the command whose subcommand was meant. The hint is used if no name is similar. */
export function unknownCommand(typed: string, above: CommandUnknownOpts, hint: string): UsageError {
	const names = above.commands.map(command => command.name());
	const other = above.parent && otherNames[typed];
	const near = other && names.includes(other) ? other : nearCommand(typed, above);
	const path = commandPath(above);
	if (near === undefined && names.includes('add') && isWebAddress(typed))
		return new UsageError(
			`no command "${path.replace(/^\S+ /, '')} ${typed}"`,
			didYouMean(`${path} add ${shellQuoted(typed)}`),
		);
	const inner = above.parent ? `${path.replace(/^\S+ /, '')} ` : '';
	return new UsageError(`no command "${inner}${typed}"`, near === undefined ? hint : `did you mean ${path} ${near}?`);
}

function nearCommand(typed: string, above: CommandUnknownOpts): string | undefined {
	const names = above.commands.map(command => command.name());
	return nearestName(typed, names) ?? above.options.find(({long}) => long === `--${typed}`)?.long;
}

/** Other common names for subcommands. */
const otherNames = lookupTable({rm: 'remove', delete: 'remove', del: 'remove', ls: 'list', urls: 'list', new: 'add'});

/** Commands by the names that shells and other readers give them. */
const elsewhere: Record<string, [purpose: string, command: string]> = Object.fromEntries(
	(
		[
			['to search', 'search', 'grep egrep rg ag ack find locate fd query vsearch lookup'],
			['to search for a text as it is', 'search -F', 'fgrep'],
			['to print an article', 'show', 'cat bat print view preview head tail type get'],
			['to read', 'read', 'less more most pager glow'],
			['to read, with e for your editor', 'read', 'edit vi vim nvim nano emacs :e'],
			['to mark as read', 'mark read', 'mark-read markread seen archive'],
			['to mark all as read', 'mark read --query is:unread', 'mark-all-read mark-all catchup'],
			['to mark as unread', 'mark unread', 'mark-unread unmark'],
			['to read the manual', 'help', 'man manual docs usage ? /? /help /h'],
			['for the keys press h in the reader, or', 'read', 'keys keyboard bindings shortcuts'],
			['the reader is left with q; to open it', 'read', 'q quit exit :q :q! close'],
			['to see what is about the same', 'related', 'similar like-this alike'],
			['to see what links to it', 'links', 'backlinks'],
			['to read it when there is time', 'queue', 'later read-later enqueue readlater'],
			['to read, with S to hear it', 'read', 'speak say listen aloud tts'],
			['nothing needs to be set up; to save an article', 'add', 'init'],
			['to mark its words', 'note', 'highlight annotate'],
			['to bring back what was removed', 'remove --undo', 'undo restore'],
			['to make a book', 'show --epub FILE', 'epub'],
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
			['to read one by chance', `read ${byChance}`, 'random'],
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

/** Whether words may follow such a line of command and options, according to the command's declaration. */
function takesWords(line: string, program: CommandUnknownOpts): boolean {
	if (line === '' || line.startsWith('--')) return false;
	const [named = ''] = line.split(' ');
	const command = program.commands.find(command => command.name() === named);
	return !command || command.registeredArguments.length > 0 || command.commands.length > 0;
}
