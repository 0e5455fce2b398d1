// The commands that read the library, with their arguments, options and examples: list, show, read, search, info.

import {type Command, Option} from 'commander';
import {withExamples} from './help.ts';
import {
	articleForms,
	columnCount,
	linksOption,
	numberOfParagraphs,
	type RegisterCommand,
	type RunAction,
	wholeNumber,
	withFilters,
} from './options.ts';

/** How each is declared, by its name. */
export const reading: Record<string, RegisterCommand> = {
	list: declareList,
	show: declareShow,
	read: declareRead,
	search: declareSearch,
	info: declareInfo,
	config: declareConfig,
};

function declareList(program: Command, act: RunAction): void {
	const command = program
		.command('list')
		.description('List articles, newest first.')
		.addOption(new Option('--sort <key>', 'order').choices(['date', 'title', 'author', 'words']).default('date'))
		.option('--reverse', 'in the opposite order')
		.option('-n, --limit <count>', 'at most so many', wholeNumber)
		.addOption(new Option('--json', 'one JSON object a line').conflicts('format'))
		.option('--format <template>', "what to print of each, such as '{name} {date:%Y} {title}'")
		.option('-0, --null', 'end each with NUL, for xargs -0');
	withFilters(command).action(options =>
		act(async context => (await import('../commands/list/list.ts')).list(context, options)),
	);
	withExamples(command, [
		['wsws list --author "labour desk" --since 2023', 'by one author, since a year'],
		['wsws list --unread --sort words', 'what is unread, longest first'],
		["wsws list --format '{date:%Y} {title}'", 'in a form of your own'],
		['wsws list | cut -f1', 'names for other programs'],
	]);
}

function declareShow(program: Command, act: RunAction): void {
	const command = program
		.command('show')
		.description('Print articles: laid out on a terminal, plain text in a pipe.')
		.argument('<article...>', articleForms)
		.addOption(new Option('--plain', 'plain text, one paragraph a line').conflicts(['markdown', 'html', 'json', 'toc']))
		.addOption(new Option('--markdown', 'the source without its metadata').conflicts(['html', 'json', 'toc']))
		.addOption(new Option('--html', 'an HTML fragment').conflicts(['json', 'toc']))
		.addOption(new Option('--json', 'metadata, headings and text as one JSON object a line').conflicts('toc'))
		.option('--toc', 'the headings alone')
		.option('--section <heading>', 'only what stands under this heading')
		.option('--query <query>', 'mark what a search would find')
		.option('--no-header', 'without title, authors and date')
		.option('--width <columns>', 'width of the page on a terminal; 0: do not wrap', columnCount)
		.addOption(linksOption());
	command.action((typed, options) =>
		act(async context => (await import('../commands/show/show.ts')).show(context, typed, options)),
	);
	withExamples(command, [
		['wsws show wire', 'by words of its title'],
		['wsws show 1 2 3', 'the three newest'],
		['wsws show ellis-island-quota --section sources', 'one part of it'],
		['curl -s https://example.org/a.md | wsws show -', 'from a pipe'],
		['wsws show wire | espeak', 'into another program'],
	]);
}

function declareRead(program: Command, act: RunAction): void {
	const command = program
		.command('read')
		.description('Read an article full-screen; without one, browse the library. In a pipe: the same as show.')
		.argument('[article]', articleForms)
		.option('--query <query>', 'open at the first hit, with all of them marked')
		.option('--width <columns>', 'width of the page', columnCount)
		.option('--linear', 'one thing after the other, for a screen reader; also with ACCESSIBLE=1')
		.option('--mark-unread', 'mark the article as unread, and do not open it');
	command.action((typed, options) =>
		act(async context => (await import('../commands/read/read.ts')).read(context, typed, options)),
	);
	withExamples(command, [
		['wsws read', 'choose from the library'],
		['wsws read wire', 'open where you left it'],
		['curl -s https://example.org/a.md | wsws read -', 'read what a pipe brings'],
	]);
}

function declareSearch(program: Command, act: RunAction): void {
	const forms = ['names', 'count', 'onlyMatching', 'kwic', 'json', 'countBy', 'explain', 'read'];
	const form = (flags: string, description: string) => {
		const option = new Option(flags, description);
		return option.conflicts(forms.filter(name => name !== option.attributeName()));
	};
	const command = program
		.command('search')
		.description('Find places in articles: all words, best articles first.')
		.argument('[query...]', 'words, "a phrase", =exact, OR, -not, ( ), a NEAR/5 b, title: author: tag: lang: in: date:')
		.option('-e, --regexp <pattern>', 'search for a regular expression instead')
		.option('-F, --fixed-strings <text>', 'search for a text as it is instead')
		.option('-i, --ignore-case', 'with -e and -F: in any case')
		.option('-s, --case-sensitive', 'with -e and -F: in this case alone')
		.option('-S, --smart-case', 'with -e and -F: in any case unless it has capitals')
		.option('-w, --word-regexp', 'with -e and -F: whole words')
		.addOption(form('-l, --names', 'names of articles only'))
		.addOption(form('-c, --count', 'how many hits each article has'))
		.addOption(form('-o, --only-matching', 'the matched text only'))
		.addOption(form('--kwic', 'a concordance: each match in the middle of its line'))
		.addOption(form('--json', 'one JSON object a hit'))
		.addOption(form('--count-by <key>', 'hits by').choices(['year', 'month', 'author', 'tag', 'lang']))
		.addOption(form('--explain', 'say how the query is read'))
		.addOption(form('--read', 'open the best article at its first hit'))
		.option('-A, --after-context <count>', 'paragraphs after each hit', numberOfParagraphs)
		.option('-B, --before-context <count>', 'paragraphs before each hit', numberOfParagraphs)
		.option('-C, --context <count>', 'paragraphs around each hit', numberOfParagraphs)
		.option('-m, --max-count <count>', 'at most so many hits an article', wholeNumber)
		.option('-n, --limit <count>', 'at most so many articles', wholeNumber)
		.addOption(new Option('--sort <key>', 'order of articles').choices(['relevance', 'date']))
		.option('--reverse', 'in the opposite order')
		.option('-0, --null', 'end each with NUL, for xargs -0');
	withFilters(command).action((words, options) =>
		act(async context => (await import('../commands/search/search.ts')).search(context, words, options)),
	);
	withExamples(command, [
		['wsws search national guard', 'both words, anywhere'],
		['wsws search "national guard"', 'the phrase'],
		["wsws search 'tag:migration quota -caravan'", 'a tag, a word, not another'],
		["wsws search 'strike NEAR/5 lockout' --since 2023", 'near each other, lately'],
		['wsws search strike -l | xargs wsws show', 'names for another command'],
		["wsws search -e '[0-9,]+ (people|workers)' -o", 'a regular expression'],
	]);
}

function declareInfo(program: Command, act: RunAction): void {
	const command = program
		.command('info')
		.description('Say where articles, settings and state are, and what the library holds.')
		.option('--json', 'as one JSON object');
	command.action(options => act(async context => (await import('../commands/info/info.ts')).info(context, options)));
	withExamples(command, [['wsws info', 'where things are']]);
}

function declareConfig(program: Command, act: RunAction): void {
	const command = program
		.command('config')
		.description('Print every setting with its meaning and its value, in the form of the config file.');
	command.action(() => act(async context => (await import('../commands/config/config.ts')).config(context)));
	withExamples(command, [['wsws config | less', 'what can be set']]);
}
