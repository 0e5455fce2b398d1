// Hints for options that other programs have, or that are spelled differently here.

import type {CommandUnknownOpts, Option} from '@commander-js/extra-typings';
import {shellWords} from '../core/query/shell-words.ts';
import {nearestName} from '../core/text/did-you-mean.ts';
import {allOptions, commandNamed, commandPath, isOneOf} from './command-line.ts';
import {byChance, emptyQueue, nextInQueue} from './meant-line.ts';

/** The line with a misplaced option moved after the command that takes it: `--json list`. */
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

interface UnknownOption {
	/** The option as typed, with its value: `--limit=3`. */
	typed: string;
	name: string;
	command: CommandUnknownOpts;
	/** Options of the command and of those above it. */
	options: Option[];
}

/** The hint for an option that the command does not have: what to type instead; undefined if nothing is known. */
export function optionHint(typed: string, command: CommandUnknownOpts): string | undefined {
	const unknown = {typed, name: typed.replace(/=.*/s, ''), command, options: allOptions(command)};
	for (const hintOf of [countHint, ownHint, caseHint, choiceHint, chosenHint, otherHint, longerHint, nearHint]) {
		const hint = hintOf(unknown);
		if (hint !== undefined) return hint;
	}
	return undefined;
}

/** Hint for `-5`, as head and tail take it. */
function countHint({typed, options}: UnknownOption): string | undefined {
	const isCount = /^-\d+$/.test(typed) && options.some(({long}) => long === '--limit');
	return isCount ? `did you mean -n ${typed.slice(1)}?` : undefined;
}

function caseHint({typed, options}: UnknownOption): string | undefined {
	const other = typed === typed.toLowerCase() ? typed.toUpperCase() : typed.toLowerCase();
	const isLetter = /^-[a-z]$/i.test(typed) && options.some(({short}) => short === other);
	return isLetter ? `did you mean ${other}?` : undefined;
}

/** Hint for `--read` if the command's first argument may be `read`. */
function choiceHint({name, command}: UnknownOption): string | undefined {
	const choice = command.registeredArguments[0]?.argChoices?.find(choice => name === `--${choice}`);
	return choice && `did you mean: ${commandPath(command)} ${choice} ARTICLE`;
}

function ownHint({name, command}: UnknownOption): string | undefined {
	const ofCommand = command.parent ? command.name() : '';
	return own.find(([of, names]) => isOneOf(ofCommand, of) && isOneOf(name, names))?.[2];
}

/** Hint for `--title` if `--sort` takes `title`. */
function chosenHint({name, options}: UnknownOption): string | undefined {
	return chosenBy(options, choice => name === `--${choice}`);
}

function chosenBy(options: Option[], isMeant: (choice: string) => boolean): string | undefined {
	const choices = options.flatMap(({long, argChoices = []}) => argChoices.map(choice => ({long, choice})));
	const meant = choices.find(({choice}) => isMeant(choice));
	return meant && `did you mean ${meant.long} ${meant.choice}?`;
}

function otherHint({name, command, options}: UnknownOption): string | undefined {
	if (isOneOf(name, '--all -a') && command.name() !== 'list') return undefined;
	const hint = elsewhere.find(([names]) => isOneOf(name, names))?.[1] ?? '';
	const meant = /(?:^did you mean|:) (-[\w-]+)/.exec(hint)?.[1];
	const isTaken = meant === undefined || options.some(({short, long}) => meant === short || meant === long);
	return isTaken && hint !== '' ? hint : undefined;
}

/** Hint for `--since-date` if there is `--since`. */
function longerHint({name, options}: UnknownOption): string | undefined {
	const shorter = options.find(({long}) => long && name.startsWith(`${long}-`))?.long;
	return shorter && `did you mean ${shorter}?`;
}

/**
 * The option whose name was abbreviated, as in GNU programs (`--fixed` for `--fixed-strings`), or mistyped, or the abbreviated
 * choice of an option.
 */
function nearHint({name, options}: UnknownOption): string | undefined {
	const word = name.replace(/^--?/, '');
	if (word.length < 2) return undefined;
	const names = options.flatMap(({long}) => long?.slice(2) ?? []);
	const begun = names.find(other => other.startsWith(word));
	const chosen =
		begun === undefined && word.length > 2 ? chosenBy(options, choice => choice.startsWith(word)) : undefined;
	const near = begun ?? nearestName(word, names);
	return chosen ?? (near && `did you mean --${near}?`);
}

export const settingsHint = 'settings are lines of the file that it names, as in: theme: dark';

/** Hints for options of particular commands; '' stands for wsws itself, which people call like other readers. */
const own: [commands: string, options: string, hint: string][] = [
	['', '-? -help --h', 'did you mean --help?'],
	['', '-N -S -R -X -F', 'to read: wsws read ARTICLE'],
	['', '-p', 'to read: wsws read ARTICLE; at the first hit: wsws read --query WORDS ARTICLE'],
	['', '-i --import', 'to follow the feeds of a list: wsws add feeds.opml'],
	['', '-e --export', 'to print what is followed: wsws feed list --opml'],
	['', '-r -x', 'to fetch what is new: wsws sync'],
	['', '-u', 'to follow a feed: wsws feed add https://example.org'],
	['', '-l --list', 'to list articles: wsws list'],
	['', '-s', 'the configuration names a theme, as in theme: dark; see wsws config --themes'],
	['', '-w', 'did you mean --width?'],
	['', '-C -L -d', 'articles of one folder: --library FOLDER'],
	['', '--help-all --man', 'the whole manual: wsws help --all'],
	['', '--config', 'what can be set, and in which file: wsws config'],
	['tag', '-l --list', 'see them with: wsws list --count-by tag'],
	['tag', '-d --delete --remove', 'did you mean: wsws untag TAG ARTICLE'],
	['feed', '-l --list', 'did you mean: wsws feed list'],
	['queue', '--remove -d', 'did you mean: wsws unqueue ARTICLE'],
	['queue', '--list -l', 'did you mean: wsws queue'],
	['queue', '--clear', `did you mean: ${emptyQueue}`],
	['unqueue', '--all', `did you mean: ${emptyQueue}`],
	['note', '--list -l', 'did you mean: wsws notes'],
	['note notes', '--delete --remove -d', 'did you mean: wsws unnote NOTE'],
	['star', '--list', 'did you mean: wsws list --starred'],
	['star', '-d', 'did you mean: wsws unstar ARTICLE'],
	['mark', '--all', 'did you mean: wsws mark read --query is:unread'],
	['config', '-l --list --get', 'did you mean: wsws config'],
	['config', '--global -e --edit --set', settingsHint],
	['config', '--path', 'it is named at the top of: wsws config'],
	['read', '--plain --json --html --markdown --toc --width', 'to print it: wsws show ARTICLE, with the same option'],
	['read', '--unread', 'did you mean: wsws list --unread'],
	['read', '-p', 'at the first hit: wsws read --query WORDS ARTICLE'],
	['read', '--continue --resume --last --bookmark -c', 'an article opens where you left it: wsws read ARTICLE'],
	['read', '--line -L', 'did you mean: wsws read ARTICLE:LINE'],
	['read', '--follow -f', 'in the reader r reads the file again'],
	['read', '-N', 'to print lines as they are: wsws show --markdown ARTICLE'],
	['read', '--mark-read', 'did you mean: wsws mark read ARTICLE'],
	['list', '-t', 'the newest come first; another order: --sort'],
	['list', '-i --interactive', 'to choose on a screen: wsws'],
	['list', '--no-header --no-headers --header', 'in a pipe a list has no header'],
	['list', '--date --year --month', 'a time is a word: wsws list date:2024; or --since and --until'],
	['list', '--tail --last --bottom', 'the oldest come first: wsws list --reverse -n 3'],
	['show', '--last --latest', 'did you mean: wsws show 1'],
	['show', '--head --lines --tail -n', 'the first lines: wsws show wire | head'],
	['show', '--text --txt --ascii', 'did you mean --plain?'],
	['show', '--format --to', 'a form is an option of its own: --plain, --markdown, --html, --json or --epub FILE'],
	['show', '-S --chop-long-lines --no-wrap --nowrap', 'did you mean --width 0?'],
	['show', '--line-range -L', 'from a line on: wsws show ARTICLE:LINE'],
	['show', '--pdf', 'by another program: wsws show wire --html | pandoc -f html -o wire.pdf'],
	['add', '-t --tags', 'did you mean --tag?'],
	['list', '--columns --fields --cols --only', "columns of your choice: --format '{name} {title}'"],
	['list', '--read', 'did you mean: wsws list is:read'],
	['list', '--match --search --grep --filter', 'words stand alone, as in: wsws list strike'],
	['search list', '--hidden --no-ignore --unrestricted -u -.', 'files whose names begin with a point are no articles'],
	['search list', '-p', 'did you mean --color always?'],
	['show list search notes cite', '--output -o', 'into a file: wsws show wire > file'],
	['', '-n', 'did you mean: wsws list -n 3'],
	['show read', '-R -r -F -X -E --quit-if-one-screen', 'long text is paged, in colours, without that: leave it out'],
	['show', '-p', 'at the first hit: wsws read --query WORDS ARTICLE'],
	['show', '-N', 'lines as they are: wsws show --markdown ARTICLE | cat -n'],
	['show', '--tui -t', 'did you mean: wsws read ARTICLE'],
	['list', '--skip --offset', 'the others: wsws list | tail -n +6'],
	['list', '-R', 'a library is a folder with all that are in it'],
	['sync', '-a --all', 'every feed is asked: leave it out'],
	['add', '-f --force', 'to fetch a page again: --refresh'],
	['add', '--output -o', 'it is saved in the folder that wsws info names'],
	['feed', '-u --url-file', 'to follow a feed: wsws feed add https://example.org'],
	['star', '--all', 'did you mean: wsws list -0 | xargs -0 wsws star --'],
	['queue', '--pop --next', `did you mean: ${nextInQueue}`],
	['note', '-m --message', "the text stands alone: wsws note wire:12 'my words'"],
	['notes', '--grep --search', 'words stand alone, as in: wsws notes strike'],
	['cite', '-s -f', 'did you mean --style?'],
	['open', '-a --app --browser', 'the variable BROWSER names the browser: BROWSER=firefox wsws open ARTICLE'],
	['search', '-N -I --no-line-number --no-filename', 'for texts without names: wsws search strike | cut -d: -f3-'],
	['search', '-M --max-columns', 'a width for lines: --width 100 --color always'],
	['search', '-d', 'for some files alone: --in FILE|FOLDER'],
	['search', '-a --text --binary', 'files that are no text are no articles'],
	['search', '-j --threads', 'it uses as many threads as the machine has room for'],
	['remove', '-f --force -y -rf', 'did you mean --yes?'],
];

const elsewhere: [options: string, hint: string][] = [
	['--head --first --top --max --max-count', 'did you mean -n?'],
	['--by --order --order-by', 'did you mean --sort?'],
	['--group-by --group --facet', 'did you mean --count-by?'],
	['--pcre2 --perl-regexp --extended-regexp', 'expressions are those of JavaScript, with look-around: -e RE'],
	['--files --list-files', 'to list articles: wsws list'],
	['--no-color --no-colour', 'did you mean --color never?'],
	['--colour', 'did you mean --color?'],
	['--theme', 'the configuration names one, as in theme: dark; see wsws config --themes'],
	['--title', 'words of a title: wsws search title:word'],
	['--all -a', 'a list has all unless it is told otherwise'],
	['-q', 'did you mean --quiet?'],
	['--before --to', 'did you mean --until?'],
	['--after --from', 'did you mean --since?'],
	['--oldest -r', 'did you mean --reverse?'],
	['--format', 'did you mean --style?'],
	['--csv', 'in a pipe columns are parted by tabs; others with --format or --json'],
	['--tsv', 'in a pipe columns are parted by tabs'],
	['--language', 'did you mean --lang?'],
	['--files-with-matches', 'did you mean -l?'],
	['--files-without-match', 'did you mean -L?'],
	['--line-number --with-filename --no-heading --vimgrep --column', 'in a pipe each hit has its name and line'],
	['--glob -g --include -t -T --iglob --type --type-not --max-depth', 'for some files alone: --in FILE|FOLDER'],
	['--exclude', 'articles without a word: wsws search strike -wage; others by field: wsws search strike -path:folder'],
	['--pretty', 'did you mean --color always?'],
	['--heading', 'hits under their articles, in a pipe too: --color always'],
	['--replace', 'by another program: wsws search strike | sed s/strike/walkout/'],
	['-z -Z --null-data', 'did you mean -0?'],
	['--multiline -U', 'a query goes over line ends already'],
	['--stats', 'how many there are in each: -c'],
	['--oneline', 'in a pipe an article is a line'],
	['--paginate', 'long text is paged on a terminal, unless --no-pager'],
	['--style', 'the configuration names a theme, as in theme: dark; see wsws config --themes'],
	['--md --raw --source', 'did you mean --markdown?'],
	['--paging', 'did you mean --no-pager?'],
	['--or --and --not', 'as words, in capitals: wsws search strike OR wage; strike NOT wage'],
	['-w', 'did you mean --width?'],
	['--random', `one by chance: wsws read ${byChance}`],
];
