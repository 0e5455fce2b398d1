// The way out for options that other programs have, or that have another form here.

import type {CommandUnknownOpts} from '@commander-js/extra-typings';
import {shellWords} from '../core/query/shell-words.ts';
import {allOptions, commandNamed, commandPath} from './command-line.ts';

/** The line with an option behind the command that has it, where it was typed before: `--json list`. */
export function behindCommand(typed: string, words: string[], program: CommandUnknownOpts): string | undefined {
	const name = typed.replace(/=.*/s, '');
	const start = words.indexOf(typed);
	const end = words.findIndex((word, at) => at > start && commandNamed(word, program) !== undefined);
	const command = commandNamed(words[end] ?? '', program);
	const option = command?.options.find(({short, long}) => name === short || name === long);
	if (start < 0 || !command || !option) return undefined;
	const isTaken = !option.required || name !== typed || end === start + 2;
	const moved = words.slice(start, isTaken ? end : start + 1);
	return `wsws ${shellWords([...words.slice(0, start), command.name(), ...moved, ...words.slice(end + 1)])}`;
}

/** What to type instead of an option that the command has not; undefined where nothing is known. */
export function optionHint(typed: string, command: CommandUnknownOpts): string | undefined {
	const all = allOptions(command);
	if (/^-\d+$/.test(typed) && all.some(({long}) => long === '--limit')) return `did you mean -n ${typed.slice(1)}?`;
	const other = typed === typed.toLowerCase() ? typed.toUpperCase() : typed.toLowerCase();
	if (/^-[a-z]$/i.test(typed) && all.some(({short}) => short === other)) return `did you mean ${other}?`;
	const name = typed.replace(/=.*/s, '');
	const choice = command.registeredArguments[0]?.argChoices?.find(choice => name === `--${choice}`);
	if (choice !== undefined) return `did you mean: ${commandPath(command)} ${choice} ARTICLE`;
	const hints = own[command.parent ? command.name() : ''];
	if (hints && Object.hasOwn(hints, name)) return hints[name];
	const taker = all.find(({argChoices}) => argChoices?.includes(name.replace(/^--/, '')));
	if (taker && name.startsWith('--')) return `did you mean ${taker.long} ${name.slice(2)}?`;
	const isOfList = name === '--all' || name === '-a';
	const isMeant = Object.hasOwn(elsewhere, name) && (!isOfList || command.name() === 'list');
	const hint = isMeant ? elsewhere[name] : undefined;
	const meant = /^did you mean (-\S+)\?$/.exec(hint ?? '')?.[1];
	return meant === undefined || all.some(({short, long}) => meant === short || meant === long) ? hint : undefined;
}

/** Of one command; '' is wsws itself, as other readers are called. */
const own: Record<string, Record<string, string>> = {
	'': {
		'-?': 'did you mean --help?',
		'-help': 'did you mean --help?',
		'--h': 'did you mean --help?',
		'-N': 'to read: wsws read ARTICLE',
		'-S': 'to read: wsws read ARTICLE',
		'-R': 'to read: wsws read ARTICLE',
		'-X': 'to read: wsws read ARTICLE',
		'-F': 'to read: wsws read ARTICLE',
		'-p': 'to read: wsws read ARTICLE; at the first hit: wsws read --query WORDS ARTICLE',
		'-i': 'to follow the feeds of a list: wsws add feeds.opml',
		'--import': 'to follow the feeds of a list: wsws add feeds.opml',
		'-e': 'to print what is followed: wsws feed list --opml',
		'--export': 'to print what is followed: wsws feed list --opml',
		'-r': 'to fetch what is new: wsws sync',
		'-x': 'to fetch what is new: wsws sync',
		'-u': 'to follow a feed: wsws feed add https://example.org',
		'-l': 'to list articles: wsws list',
		'--list': 'to list articles: wsws list',
		'-s': 'the configuration names a theme, as in theme: dark; see wsws config --themes',
		'-w': 'did you mean --width?',
		'-C': 'articles of one folder: --library FOLDER',
	},
	tag: {
		'-l': 'see them with: wsws list --count-by tag',
		'--list': 'see them with: wsws list --count-by tag',
		'-d': 'did you mean: wsws untag TAG ARTICLE',
		'--delete': 'did you mean: wsws untag TAG ARTICLE',
		'--remove': 'did you mean: wsws untag TAG ARTICLE',
	},
	queue: {
		'--remove': 'did you mean: wsws unqueue ARTICLE',
		'-d': 'did you mean: wsws unqueue ARTICLE',
		'--list': 'did you mean: wsws queue',
		'-l': 'did you mean: wsws queue',
		'--clear': 'did you mean: wsws queue -0 | xargs -0 wsws unqueue --',
	},
	star: {'--list': 'did you mean: wsws list --starred', '-d': 'did you mean: wsws unstar ARTICLE'},
	mark: {'--all': 'did you mean: wsws mark read --query is:unread'},
	config: {
		'-l': 'did you mean: wsws config',
		'--list': 'did you mean: wsws config',
		'--get': 'did you mean: wsws config',
		'--global': 'settings are lines of the file that it names, as in: theme: dark',
		'-e': 'settings are lines of the file that it names, as in: theme: dark',
		'--edit': 'settings are lines of the file that it names, as in: theme: dark',
		'--set': 'settings are lines of the file that it names, as in: theme: dark',
		'--path': 'it is named at the top of: wsws config',
	},
	read: {
		'--unread': 'did you mean: wsws list --unread',
		'-N': 'to print lines as they are: wsws show --markdown ARTICLE',
		'--mark-read': 'did you mean: wsws mark read ARTICLE',
	},
	remove: {
		'-f': 'did you mean --yes?',
		'--force': 'did you mean --yes?',
		'-y': 'did you mean --yes?',
		'-rf': 'did you mean --yes?',
	},
};

const elsewhere: Record<string, string> = {
	'--no-color': 'did you mean --color never?',
	'--no-colour': 'did you mean --color never?',
	'--colour': 'did you mean --color?',
	'--theme': 'the configuration names one, as in theme: dark; see wsws config --themes',
	'--title': 'words of a title: wsws search title:word',
	'--output': 'into a file: wsws show wire > file',
	'-o': 'into a file: wsws show wire > file',
	'--all': 'a list has all unless it is told otherwise',
	'-a': 'a list has all unless it is told otherwise',
	'-q': 'did you mean --quiet?',
	'--before': 'did you mean --until?',
	'--to': 'did you mean --until?',
	'--after': 'did you mean --since?',
	'--from': 'did you mean --since?',
	'--oldest': 'did you mean --reverse?',
	'--format': 'did you mean --style?',
	'--csv': 'in a pipe columns are parted by tabs; others with --format or --json',
	'--tsv': 'in a pipe columns are parted by tabs',
	'--language': 'did you mean --lang?',
	'--files-with-matches': 'did you mean -l?',
	'--files-without-match': 'did you mean -L?',
	'--line-number': 'in a pipe each hit has its name and line',
	'--with-filename': 'in a pipe each hit has its name and line',
	'--no-heading': 'in a pipe each hit has its name and line',
	'--glob': 'for some files alone: --in FILE|FOLDER',
	'-g': 'for some files alone: --in FILE|FOLDER',
	'--include': 'for some files alone: --in FILE|FOLDER',
	'-t': 'for some files alone: --in FILE|FOLDER',
	'--iglob': 'for some files alone: --in FILE|FOLDER',
	'--exclude': 'articles without a word: -word; others by field: -path:folder',
	'--type': 'for some files alone: --in FILE|FOLDER',
	'--pretty': 'did you mean --color always?',
	'-p': 'did you mean --color always?',
	'--heading': 'hits under their articles, in a pipe too: --color always',
	'--multiline': 'a query goes over line ends already',
	'-U': 'a query goes over line ends already',
	'--stats': 'how many there are in each: -c',
	'--oneline': 'in a pipe an article is a line',
	'--paginate': 'long text is paged on a terminal, unless --no-pager',
	'--style': 'the configuration names a theme, as in theme: dark; see wsws config --themes',
	'--md': 'did you mean --markdown?',
	'-w': 'did you mean --width?',
	'--hidden': 'files whose names begin with a point are no articles',
	'--random': 'one by chance: wsws read "$(wsws list | shuf -n 1 | cut -f1)"',
	'-r': 'did you mean --reverse?',
};
