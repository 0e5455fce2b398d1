// The keys: the one table that they are looked up in, that the help screen shows and that the manual is checked against.

export interface Binding<Command extends string = string> {
	/** Names as the decoder gives them. */
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

const articleActions = [
	{keys: ['s'], command: 'star', says: 'star, or take the star away'},
	{keys: ['m'], command: 'unread', says: 'mark as unread, or as read'},
	{keys: ['e'], command: 'edit', says: 'open your editor at this line'},
	{keys: ['o'], command: 'source', says: 'open its web address'},
] as const;

const programActions = [
	{keys: ['ctrl+l', 'R'], command: 'redraw', says: 'draw the screen again'},
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
		title: 'Links and articles',
		bindings: [
			{keys: ['tab'], command: 'next-link', says: 'choose the next link'},
			{keys: ['shift+tab'], command: 'previous-link', says: 'choose the link before'},
			{keys: ['enter'], command: 'follow', says: 'follow the chosen link'},
			{keys: ['J'], command: 'next-article', says: 'the next article'},
			{keys: ['K'], command: 'previous-article', says: 'the article before'},
			{keys: ['l'], command: 'library', says: 'all articles'},
		],
	},
	{
		title: 'This article',
		bindings: [
			...articleActions,
			{keys: ['y'], command: 'copy', says: 'copy paragraph and citation'},
			{keys: ['r'], command: 'reload', says: 'read the file again'},
			{keys: ['-'], command: 'narrower', says: 'narrower column'},
			{keys: ['+', '='], command: 'wider', says: 'wider column'},
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

/** The command of a key; undefined for one that means nothing here. */
export function commandOf<Command extends string>(
	groups: readonly KeyGroup<Command>[],
	key: string,
): Command | undefined {
	for (const {bindings} of groups) {
		const binding = bindings.find(({keys}) => keys.includes(key));
		if (binding) return binding.command;
	}
	return undefined;
}

/** The motion of a key; undefined for any other key. */
export function motionOf(key: string): Motion | undefined {
	return motions.find(({keys}) => (keys as readonly string[]).includes(key))?.command;
}

/** A key as people write it: `Ctrl-L`, `↓`, `PgDn`. */
export function keyName(key: string): string {
	if (key.startsWith('ctrl+')) return `Ctrl-${keyName(key.slice(5)).toUpperCase()}`;
	if (key.startsWith('alt+')) return `Alt-${keyName(key.slice(4))}`;
	return keyNames[key] ?? (/^f\d+$/.test(key) ? key.toUpperCase() : key);
}

const keyNames: Record<string, string> = {
	up: '↑',
	down: '↓',
	left: '←',
	right: '→',
	pageup: 'PgUp',
	pagedown: 'PgDn',
	home: 'Home',
	end: 'End',
	space: 'Space',
	enter: 'Enter',
	escape: 'Esc',
	backspace: 'Backspace',
	insert: 'Ins',
	delete: 'Del',
	tab: 'Tab',
	'shift+tab': 'Shift-Tab',
};
