// A reader at a terminal of the tests: the real driver, drawing on a terminal emulator, over a library in memory.

import xterm from '@xterm/headless';
import {Chalk} from 'chalk';
import type {Article, Entry} from '../../src/core/article/article.ts';
import {passagesOf, readBlocks} from '../../src/core/article/blocks.ts';
import {writtenLinks} from '../../src/core/article/local-links.ts';
import {withName} from '../../src/core/article/name.ts';
import type {ReadingPlace} from '../../src/core/article/reading-place.ts';
import {UserError} from '../../src/core/errors.ts';
import type {Filter} from '../../src/core/query/filter.ts';
import {createTheme} from '../../src/page/theme/theme.ts';
import type {Catalog, Unreadable} from '../../src/ports/catalog.ts';
import type {Notes} from '../../src/ports/notes.ts';
import type {Pictures} from '../../src/ports/pictures.ts';
import type {Programs} from '../../src/ports/programs.ts';
import type {ReadingState} from '../../src/ports/reading-state.ts';
import type {Terminal, TerminalListener} from '../../src/ports/screen.ts';
import type {Effect, Start} from '../../src/reader/model/effects.ts';
import {drive, type ReadingEnd} from '../../src/reader/run/driver.ts';
import {loadArticle} from '../../src/reader/run/load-article.ts';
import {initialModel} from '../../src/reader/run/read-on-screen.ts';
import type {ReaderPorts} from '../../src/reader/run/reader-ports.ts';
import {createRuntime} from '../../src/reader/run/runtime.ts';
import type {ReaderSettings} from '../../src/reader/settings.ts';

export interface TestArticle {
	path: string;
	title: string;
	body: string;
	authors?: string[];
	date?: string;
	url?: string;
	summary?: string;
}

export const theme = createTheme(new Chalk({level: 1}));

export function articleOf({
	path,
	title,
	body,
	authors = ['wsws labour desk'],
	date,
	url,
	summary,
}: TestArticle): Article {
	return {
		path,
		metadata: {
			title,
			authors,
			date,
			updated: undefined,
			tags: [],
			aliases: [],
			summary,
			lang: 'en',
			url,
			draft: false,
			slug: undefined,
			rest: {},
		},
		body,
		bodyLine: 1,
		blocks: readBlocks({text: body, line: 1, isExported: false}),
		isExported: false,
		problems: [],
	};
}

/** State that forgets nothing, shared by as many readers as a test opens. */
export function createState(): ReadingState & {
	places: Map<string, ReadingPlace>;
	read: Set<string>;
	starred: Set<string>;
} {
	const places = new Map<string, ReadingPlace>();
	const read = new Set<string>();
	const starred = new Set<string>();
	const queue: string[] = [];
	const tags = new Map<string, Set<string>>();
	const state: ReturnType<typeof createState> = {
		places,
		read,
		starred,
		isRead: path => read.has(path),
		setRead: (path, isRead) => state.setAllRead([path], isRead),
		setAllRead(paths, isRead) {
			for (const path of paths) {
				if (isRead) read.add(path);
				else read.delete(path);
			}
			return true;
		},
		isStarred: path => starred.has(path),
		setStarred: (path, isStarred) => state.setAllStarred([path], isStarred),
		setAllStarred(paths, isStarred) {
			for (const path of paths) {
				if (isStarred) starred.add(path);
				else starred.delete(path);
			}
			return true;
		},
		place: path => places.get(path),
		setPlace: (path, place) => void places.set(path, place),
		history: () => [...places.keys()].reverse(),
		isQueued: path => queue.includes(path),
		queue: () => [...queue],
		setQueued(path, isQueued, position = queue.length) {
			const others = queue.filter(other => other !== path);
			queue.splice(0, queue.length, ...(isQueued ? others.toSpliced(position, 0, path) : others));
			return true;
		},
		ownTags: path => [...(tags.get(path) ?? [])].sort(),
		setOwnTag(path, tag, isSet) {
			const known = tags.get(path) ?? new Set();
			if (isSet) known.add(tag);
			else known.delete(tag);
			tags.set(path, known);
			return true;
		},
		close() {},
	};
	return state;
}

export interface Setup {
	articles: TestArticle[];
	/** The path of the one to open; without it the browser. */
	open?: string | undefined;
	start?: Start;
	width?: number;
	height?: number;
	state?: ReturnType<typeof createState>;
	/** The catalog is being made, and never ready. */
	isUnmade?: boolean;
	/** Files that can't be read. */
	unreadable?: Unreadable[];
	/** Each article that is looked through for a query takes half a millisecond. */
	isSlow?: boolean;
	/** The article that is opened is in no library, and nobody has asked for the catalog. */
	isOutside?: boolean;
	/** The columns that the terminal gives to a code point, in place of the emulator's own table. */
	widthOf?: ((codePoint: number) => 0 | 1 | 2) | undefined;
	settings?: ReaderSettings;
	/** Of a terminal that draws some. */
	pictures?: Pictures;
	notes?: Notes;
	/** Instead of programs that do nothing. */
	programs?: Programs;
	/** Instead of the effect. */
	perform?: (effect: Effect) => void;
}

export async function openReader(setup: Setup) {
	const {width = 80, height = 24, state = createState()} = setup;
	const screen = new xterm.Terminal({cols: width, rows: height, allowProposedApi: true, scrollback: 100});
	if (setup.widthOf) useWidths(screen, setup.widthOf);
	const sent: string[] = [];
	const asked: Effect[] = [];
	const terminal = createTerminal(screen, sent);
	const given = createPorts(setup, state);
	let catalogsAsked = 0;
	const ports: ReaderPorts = {
		...given,
		...(setup.programs ? {programs: setup.programs} : {}),
		pictures: setup.pictures,
		...(setup.notes ? {notes: async () => setup.notes as Notes} : {}),
		catalog() {
			catalogsAsked++;
			return setup.isUnmade ? new Promise(() => {}) : given.catalog();
		},
	};
	const article = setup.articles.find(({path}) => path === setup.open);
	const opened =
		article &&
		(await loadArticle(
			{article: articleOf(article), entry: setup.isOutside ? undefined : entryOf(article), start: setup.start ?? {}},
			ports,
		));
	const first = initialModel({
		size: {width, height},
		theme,
		hasHyperlinks: true,
		hasPictureCells: setup.pictures?.way === 'cells',
		article: opened,
		lastRead: state.history(1)[0],
		// Narrower than the screen, so that there are margins.
		measure: 72,
		...(setup.settings ? {settings: setup.settings} : {}),
	});
	const runtime = createRuntime(ports, opened?.entry !== undefined);
	let end: ReadingEnd | undefined;
	/** Effects that have not come back. */
	let underWay = 0;
	const ended = drive(first.model, {
		effects: first.effects,
		terminal,
		pictures: setup.pictures,
		runtime: {
			perform(effect, dispatch) {
				asked.push(effect);
				if (setup.perform) setup.perform(effect);
				const done = Promise.resolve(runtime.perform(effect, dispatch));
				// Programs take their time, and nobody waits for them.
				if (effect.type === 'run' || effect.type === 'speak') return done;
				underWay++;
				done.then(
					() => underWay--,
					() => underWay--,
				);
				return done;
			},
		},
	});
	ended.then(
		result => {
			end = result;
		},
		() => {},
	);
	const settle = async () => {
		for (let turn = 0; turn < 4 || (underWay > 0 && !setup.isUnmade); turn++)
			await new Promise(resolve => setImmediate(resolve));
		await new Promise<void>(resolve => screen.write('', resolve));
	};
	await settle();
	return {
		state,
		asked,
		sent,
		catalogsAsked: () => catalogsAsked,
		ended,
		terminal,
		get end() {
			return end;
		},
		/** Bytes as a keyboard sends them. */
		async type(text: string) {
			terminal.listener?.bytes(new TextEncoder().encode(text));
			await settle();
		},
		/** The same without waiting for what comes of it. */
		async pressOnly(text: string) {
			terminal.listener?.bytes(new TextEncoder().encode(text));
			await new Promise<void>(resolve => screen.write('', resolve));
		},
		async resize(columns: number, rows: number) {
			screen.resize(columns, rows);
			terminal.listener?.resized();
			await new Promise(resolve => setTimeout(resolve, 20));
			await settle();
		},
		settle,
		/** The rows of the screen, without the spaces at their ends. */
		rows: () => rowsOf(screen),
		text: () => rowsOf(screen).join('\n'),
		/** The rows with one character a column, so that an index is a column: the first of a cell, a space beside a wide one. */
		cells: () => cellsOf(screen),
		/** Texts drawn in reverse. */
		reversed: () => textsWhere(screen, cell => cell.isInverse() > 0),
		bold: () => textsWhere(screen, cell => cell.isBold() > 0 && cell.isInverse() === 0),
	};
}

export type TestReader = Awaited<ReturnType<typeof openReader>>;

/** Each code point takes its own columns, as in terminals that know no clusters; marks of none join what stands before. */
function useWidths(screen: InstanceType<typeof xterm.Terminal>, widthOf: (codePoint: number) => 0 | 1 | 2): void {
	screen.unicode.register({
		version: 'test',
		wcwidth: widthOf,
		// Packed as the emulator wants it: whether it joins, and two bits of width.
		charProperties(codePoint: number, preceding: number) {
			const width = widthOf(codePoint);
			const before = (preceding >> 1) & 3;
			return width === 0 && before > 0 ? (before << 1) | 1 : width << 1;
		},
	} as Parameters<typeof screen.unicode.register>[0]);
	screen.unicode.activeVersion = 'test';
}

function createTerminal(screen: InstanceType<typeof xterm.Terminal>, sent: string[]) {
	const terminal: Terminal & {listener: TerminalListener | undefined; copied: string[]; endedBy: string | undefined} = {
		listener: undefined,
		copied: [],
		endedBy: undefined,
		size: () => ({width: screen.cols, height: screen.rows}),
		take(listener) {
			terminal.listener = listener;
			terminal.write('\x1b[?1049h\x1b[?25l\x1b[?7l');
		},
		giveBack() {
			if (!terminal.listener) return;
			terminal.listener = undefined;
			terminal.write('\x1b[?7h\x1b[?25h\x1b[?1049l');
		},
		write(text) {
			sent.push(text);
			screen.write(text);
		},
		copy(text) {
			if (text.length < 70_000) terminal.copied.push(text);
			return text.length < 70_000;
		},
		stop: async () => {},
		endBy: signal => {
			terminal.endedBy = signal;
		},
	};
	return terminal;
}

/** Pictures that were shown in the viewer of the desktop. */
export const viewed: string[] = [];

export function createPorts(
	{articles, isSlow, unreadable = []}: Pick<Setup, 'articles' | 'isSlow' | 'unreadable'>,
	state: ReadingState,
): ReaderPorts {
	const entries = () => articles.map(entryOf);
	let seen = articles.map(({path}) => path);
	const withState = (entry: Entry): Entry => ({
		...entry,
		unread: !state.isRead(entry.path),
		starred: state.isStarred(entry.path),
		queued: state.isQueued(entry.path),
	});
	const meets = ({unread, starred, queued}: Entry, filter: Pick<Filter, 'unread' | 'starred' | 'queued'>) =>
		(unread || !filter.unread) && (starred || !filter.starred) && (queued || !filter.queued);
	const articleAt = (path: string) => {
		const article = articles.find(article => article.path === path);
		if (!article) throw new UserError(`no file ${path}`);
		return article;
	};
	const list = (filter: Filter) =>
		entries()
			.map(withState)
			.filter(entry => meets(entry, filter));
	const catalog = {
		get size() {
			return articles.length;
		},
		count: (filter: Filter) => list(filter).length,
		list: (filter: Filter, _order: unknown, limit = 1000) => list(filter).slice(0, limit),
		unreadable,
		// Articles arrive and go as the test changes its list of them.
		async refresh() {
			const before = seen;
			seen = articles.map(({path}) => path);
			return seen.join() !== before.join();
		},
		// An index may give an article without a hit: this one gives them all.
		*search(_query: unknown, filter: Filter) {
			for (const article of articles) {
				const entry = withState(entryOf(article));
				const until = performance.now() + (isSlow ? 0.25 : 0);
				while (performance.now() < until) {}
				if (meets(entry, filter)) yield {entry, score: 1, passages: () => passagesOf(articleOf(article).blocks)};
			}
		},
		values: () => ['labour', 'later', 'law', 'migration'],
		named: (name: string) => withName(entries(), name),
		entitled: (title: string) => entries().filter(entry => entry.title.toLowerCase() === title.toLowerCase()),
		savedFrom: (addresses: string[]) => entries().filter(({url}) => url !== undefined && addresses.includes(url)),
		// An index may give links that mean something else: this one gives them all.
		linkingWith: () => articles.map(article => ({entry: entryOf(article), links: writtenLinks(articleOf(article))})),
		wordStatistics: (words: string[]) =>
			words.map(word => {
				const count = articles.filter(({body}) => body.toLowerCase().includes(word)).length;
				return {articles: count, occurrences: count};
			}),
		at: (path: string) =>
			entries()
				.map(withState)
				.find(entry => entry.path === path),
	} as unknown as Catalog;
	return {
		catalog: async () => catalog,
		state,
		read: async path => articleOf(articleAt(path)),
		text: async path => articleOf(articleAt(path)).body,
		exists: path => path.endsWith('.png') || articles.some(article => article.path === path),
		look: {theme, links: 'osc8'},
		programs: {
			edit: async () => {},
			run: async () => ({text: '', isCut: false, failure: undefined}),
			handOver: async () => {},
			browse: async () => {},
			async view(path) {
				if (path.endsWith('.png')) viewed.push(path);
				return path.endsWith('.png');
			},
		},
		now: () => new Date('2024-05-01T12:00:00Z'),
	};
}

function entryOf(article: TestArticle): Entry {
	const {metadata, path} = articleOf(article);
	const words = article.body.split(/\s+/).length;
	return {
		...metadata,
		name: path.replace(/^.*\/|\.md$/g, ''),
		path,
		words,
		minutes: Math.max(1, Math.round(words / 238)),
		unread: true,
		starred: false,
		problems: 0,
	};
}

function rowsOf(screen: InstanceType<typeof xterm.Terminal>): string[] {
	const {active} = screen.buffer;
	return Array.from(
		{length: screen.rows},
		(_, row) =>
			active
				.getLine(active.viewportY + row)
				?.translateToString(true, 0, screen.cols)
				.trimEnd() ?? '',
	);
}

function cellsOf(screen: InstanceType<typeof xterm.Terminal>): string[] {
	const {active} = screen.buffer;
	return Array.from({length: screen.rows}, (_, row) => {
		const line = active.getLine(active.viewportY + row);
		return Array.from({length: screen.cols}, (_, column) => line?.getCell(column)?.getChars().charAt(0) || ' ').join(
			'',
		);
	});
}

function textsWhere(
	screen: InstanceType<typeof xterm.Terminal>,
	isMeant: (cell: {isInverse(): number; isBold(): number; getChars(): string}) => boolean,
): string[] {
	const {active} = screen.buffer;
	const texts: string[] = [];
	for (let row = 0; row < screen.rows; row++) {
		let text = '';
		for (let column = 0; column < screen.cols; column++) {
			const cell = active.getLine(active.viewportY + row)?.getCell(column);
			if (cell && isMeant(cell)) text += cell.getChars() || ' ';
			else text = kept(texts, text);
		}
		kept(texts, text);
	}
	return texts;
}

function kept(texts: string[], text: string): string {
	if (text !== '') texts.push(text);
	return '';
}

/** Words that differ from paragraph to paragraph, so that a screen says where it is. */
export function longBody(paragraphs = 60): string {
	return Array.from({length: paragraphs}, (_, index) => {
		const heading = index % 10 === 0 ? `## Part ${index / 10 + 1}\n\n` : '';
		const words = Array.from({length: 40}, (_, word) => `w${index}x${word}`);
		return `${heading}Paragraph ${index} begins. ${words.join(' ')}.`;
	}).join('\n\n');
}
