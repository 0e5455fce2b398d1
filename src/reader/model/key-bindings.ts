// The default key bindings: the single table behind key maps and the help screen, against which the manual is checked.

export interface Binding<Command extends string = string> {
	/** Names as produced by the decoder. */
	keys: readonly string[];
	command: Command;
	says: string;
}

export interface KeyGroup<Command extends string = string> {
	title: string;
	bindings: readonly Binding<Command>[];
}

const motions = [
	{keys: ['j', 'down', 'ctrl+e', 'ctrl+n'], command: 'line-down', says: 'a line down'},
	{keys: ['k', 'up', 'ctrl+y', 'ctrl+p'], command: 'line-up', says: 'a line up'},
	{keys: ['space', 'f', 'pagedown', 'ctrl+f', 'ctrl+v'], command: 'screen-down', says: 'a screen down'},
	{keys: ['b', 'pageup', 'ctrl+b', 'alt+v'], command: 'screen-up', says: 'a screen up'},
	{keys: ['d', 'ctrl+d'], command: 'half-down', says: 'half a screen down'},
	{keys: ['u', 'ctrl+u'], command: 'half-up', says: 'half a screen up'},
	{keys: ['g', 'home', '<'], command: 'start', says: 'to the beginning'},
	{keys: ['G', 'end', '>'], command: 'end', says: 'to the end'},
] as const;

export type Motion = (typeof motions)[number]['command'];

/** Names of the motions that all screens share. */
export const motionNames: readonly string[] = motions.map(({command}) => command);

const articleActions = [
	{keys: ['s'], command: 'star', says: 'star, or take the star away'},
	{keys: ['m'], command: 'unread', says: 'mark as unread, or as read'},
	{keys: ['w'], command: 'queue', says: 'queue for later, or take it out'},
	{keys: ['#'], command: 'tag', says: 'give it tags of your own'},
	{keys: ['e'], command: 'edit', says: 'open your editor at this line'},
	{keys: ['o'], command: 'source', says: 'open its web address'},
] as const;

const programActions = [
	{keys: ['ctrl+l', 'R'], command: 'redraw', says: 'draw the screen again'},
	{keys: ['z', 'ctrl+_'], command: 'undo', says: 'take the last change back'},
	{keys: ['ctrl+z'], command: 'stop', says: 'suspend: fg comes back'},
	{keys: ['ctrl+c'], command: 'interrupt', says: 'leave wsws at once'},
	{keys: ['Q'], command: 'quit', says: 'leave wsws'},
] as const;

export const pageKeys = [
	{
		title: 'Move',
		bindings: [
			...motions,
			{keys: ['%', 'p'], command: 'percent', says: 'to a part of the article: 50%'},
			{keys: [']'], command: 'next-heading', says: 'to the next heading'},
			{keys: ['['], command: 'previous-heading', says: 'to the heading before'},
			{keys: ['t'], command: 'contents', says: 'contents'},
			{keys: ['backspace', 'left', 'ctrl+o'], command: 'back', says: 'back to where you were'},
		],
	},
	{
		title: 'Find',
		bindings: [
			{keys: ['/'], command: 'search', says: 'find words, mark them all'},
			{keys: ['?'], command: 'search-back', says: 'find backwards; these keys'},
			{keys: ['n'], command: 'next-hit', says: 'the next hit'},
			{keys: ['N'], command: 'previous-hit', says: 'the hit before'},
			{keys: ['escape'], command: 'clear', says: 'take the marks away'},
		],
	},
	{
		title: 'Select and do',
		bindings: [
			{keys: ['v'], command: 'select', says: 'select a sentence, a paragraph'},
			{keys: [')'], command: 'next-sentence', says: 'the next sentence'},
			{keys: ['('], command: 'previous-sentence', says: 'the sentence before'},
			{keys: ['}'], command: 'next-paragraph', says: 'the next paragraph'},
			{keys: ['{'], command: 'previous-paragraph', says: 'the paragraph before'},
			{keys: ['y'], command: 'copy', says: 'copy with the citation'},
			{keys: ['H'], command: 'highlight', says: 'mark it'},
			{keys: ['a'], command: 'annotate', says: 'write a note on it'},
			{keys: [';'], command: 'next-note', says: 'the next note'},
			{keys: [':'], command: 'previous-note', says: 'the note before'},
			{keys: ['X'], command: 'remove-note', says: 'take the chosen note away'},
			{keys: ['|'], command: 'pipe', says: 'give it, or all, to a command'},
			{keys: ['!'], command: 'shell', says: 'run a command'},
			{keys: ['S'], command: 'speak', says: 'read aloud, or stop'},
			{keys: ['P'], command: 'pause', says: 'pause the reading, or go on'},
			{keys: ['.'], command: 'faster', says: 'read aloud faster'},
			{keys: [','], command: 'slower', says: 'read aloud slower'},
		],
	},
	{
		title: 'Links and articles',
		bindings: [
			{keys: ['tab'], command: 'next-link', says: 'choose the next link'},
			{keys: ['shift+tab'], command: 'previous-link', says: 'choose the link before'},
			{keys: ['enter'], command: 'follow', says: 'follow the chosen link'},
			{keys: ['L'], command: 'links', says: 'links, and what links here'},
			{keys: ['A'], command: 'related', says: 'articles about the same'},
			{keys: ['J'], command: 'next-article', says: 'the next article'},
			{keys: ['K'], command: 'previous-article', says: 'the article before'},
			{keys: ['l'], command: 'library', says: 'all articles'},
		],
	},
	{
		title: 'This article',
		bindings: [
			...articleActions,
			{keys: ['r'], command: 'reload', says: 'read the file again'},
			{keys: ['-'], command: 'narrower', says: 'narrower column'},
			{keys: ['+', '='], command: 'wider', says: 'wider column'},
			{keys: ['i'], command: 'pictures', says: 'pictures, or their words alone'},
		],
	},
	{
		title: 'Program',
		bindings: [
			{keys: ['h', 'f1'], command: 'help', says: 'these keys'},
			{keys: ['q'], command: 'leave', says: 'leave the article'},
			...programActions,
		],
	},
] as const satisfies readonly KeyGroup[];

export const browserKeys = [
	{title: 'Move', bindings: motions},
	{
		title: 'Choose',
		bindings: [
			{keys: ['enter', 'right'], command: 'open', says: 'read, where you left off'},
			{keys: ['/'], command: 'filter', says: 'filter as you type'},
			{keys: ['escape'], command: 'clear', says: 'all articles again'},
			{keys: ['U'], command: 'unread-only', says: 'unread articles alone, or all'},
			{keys: ['*'], command: 'starred-only', says: 'starred articles alone, or all'},
			{keys: ['W'], command: 'queued-only', says: 'the queue, or all articles'},
			{keys: ['S'], command: 'sort', says: 'sort by date, title, author …'},
			{keys: ['n'], command: 'next-unread', says: 'the next unread article'},
			{keys: ['N'], command: 'previous-unread', says: 'the unread article before'},
			{keys: ['A'], command: 'mark-all', says: 'mark all of this list as read'},
			{keys: ['r'], command: 'refresh', says: 'look for new articles'},
		],
	},
	{
		title: 'The chosen article',
		bindings: [...articleActions, {keys: ['y'], command: 'copy', says: 'copy its citation'}],
	},
	{
		title: 'Program',
		bindings: [
			{keys: ['?', 'h', 'f1'], command: 'help', says: 'these keys'},
			{keys: ['q'], command: 'leave', says: 'leave wsws'},
			...programActions,
		],
	},
] as const satisfies readonly KeyGroup[];

export type PageCommand = (typeof pageKeys)[number]['bindings'][number]['command'];
export type BrowserCommand = (typeof browserKeys)[number]['bindings'][number]['command'];
