// The reader's errands, run over the ports that the rest of wsws runs on: articles are found and opened, what was read
// is kept, other programs are called.

import type {Article, Entry} from '../../core/article/article.ts';
import {UserError} from '../../core/errors.ts';
import {textsOf} from '../../core/markdown/block-text.ts';
import {everything} from '../../core/query/filter.ts';
import {readingTime} from '../../core/text/reading-time.ts';
import {addressKey, isWebAddress} from '../../core/text/web-address.ts';
import type {Look} from '../../page/document/renderer.ts';
import type {Catalog} from '../../ports/catalog.ts';
import type {Programs} from '../../ports/programs.ts';
import type {ReadingState} from '../../ports/reading-state.ts';
import {listEntries} from '../browser/listed.ts';
import type {Effect, Event, LoadedArticle, Start} from '../model/model.ts';
import {type Address, addressFrom} from '../page/address.ts';
import type {Runtime} from './driver.ts';

export interface ReaderPorts {
	catalog(): Promise<Catalog>;
	state: ReadingState;
	/** An article by its absolute path. Throws UserError. */
	read(path: string): Promise<Article>;
	/** Whether there is a file at an absolute path. */
	exists(path: string): boolean;
	look: Look;
	programs: Programs;
	now(): Date;
}

type Tell = (event: Event) => void;

export function createRuntime(ports: ReaderPorts): Runtime {
	let latest: Effect | undefined;
	return {
		async perform(effect, tell) {
			if (effect.type === 'list') {
				latest = effect;
				// Of a filter that is being typed only the last one is looked up.
				await new Promise(resolve => setImmediate(resolve));
				if (latest !== effect) return;
			}
			await (errands[effect.type] as Errand<Effect> | undefined)?.(ports, effect, tell);
		},
	};
}

export interface OpenRequest {
	article: Article;
	/** Of an article in a library. */
	entry: Entry | undefined;
	start: Start;
}

/** An article as the reader takes it. Asks no catalog, which may have to be made first. */
export async function loadArticle({article, entry, start}: OpenRequest, ports: ReaderPorts): Promise<LoadedArticle> {
	const {state, look} = ports;
	const {path} = article;
	// The browser comes up without what only a page needs.
	const [{blocksOf}, {createRenderer}] = await Promise.all([
		import('../../core/article/blocks.ts'),
		import('../../page/document/renderer.ts'),
	]);
	const blocks = blocksOf(article);
	return {
		article,
		blocks,
		// The reader follows links itself; its last door lets only those through that a terminal may open.
		renderer: await createRenderer(blocks, {...look, links: 'all'}),
		entry,
		minutes: entry?.minutes ?? minutesOf(blocks),
		place: state.place(path),
		flags: {unread: !state.isRead(path), starred: state.isStarred(path)},
		find:
			start.query === undefined
				? undefined
				: (await import('../browser/answers.ts')).findQuery(start.query, ports.now()),
		start,
	};
}

type Errand<Done extends Effect> = (ports: ReaderPorts, effect: Done, tell: Tell) => Promise<void> | void;
type Errands = {[Type in Effect['type']]?: Errand<Extract<Effect, {type: Type}>>};

const errands: Errands = {
	list: async (ports, {request}, tell) => {
		tell({type: 'listed', listed: await listEntries(await ports.catalog(), request, ports.now())});
	},
	open: (ports, {path, start}, tell) => open(ports, {path, start, tell}),
	follow: (ports, {address, from}, tell) => follow(ports, addressFrom(address, from), tell),
	'save-place': ({state, now}, {path, place}) => state.setPlace(path, {...place, left: now().getTime()}),
	'set-read': ({state}, {path, read}) => void state.setRead(path, read),
	'set-starred': ({state}, {path, starred}) => void state.setStarred(path, starred),
	check,
	edit,
	browse: ({programs}, {url}) => programs.browse(url),
};

async function open(ports: ReaderPorts, {path, start, tell}: {path: string; start: Start; tell: Tell}): Promise<void> {
	if (!isFile(path)) throw new UserError(`${path === '-' ? 'standard input' : path} can't be read a second time`);
	const article = await ports.read(path);
	const entry = (await ports.catalog()).at(article.path);
	tell({type: 'opened', opened: await loadArticle({article, entry, start}, ports)});
}

/** In place when it is an article that can be read here, else in the browser. */
async function follow(ports: ReaderPorts, address: Address, tell: Tell): Promise<void> {
	if (address.kind === 'web') {
		const path = (await savedAs(address.url, ports))?.path;
		return path === undefined ? ports.programs.browse(address.url) : open(ports, {path, start: {}, tell});
	}
	const path = [address.path, `${address.path}.md`].find(path => ports.exists(path));
	if (path === undefined) throw new UserError(`no file ${address.path}`);
	const start = address.fragment === '' ? {} : {fragment: address.fragment};
	await open(ports, {path, start, tell});
}

/** Beyond this many articles a look at each one's address would be felt. */
const fewEnough = 20_000;

async function savedAs(url: string, {catalog}: ReaderPorts) {
	const articles = await catalog();
	if (articles.size > fewEnough) return undefined;
	const key = addressKey(url);
	return articles
		.list(everything, {by: 'date', reverse: false})
		.find(entry => entry.url && addressKey(entry.url) === key);
}

/** Reads an article again whose file says something else by now. */
async function check(ports: ReaderPorts, {article}: {article: Article}, tell: Tell): Promise<void> {
	if (!isFile(article.path)) return;
	const {body} = await ports.read(article.path);
	if (body !== article.body) await open(ports, {path: article.path, start: {isReload: true}, tell});
}

/** Comes back to the article as it is now. */
async function edit(ports: ReaderPorts, {path, line}: {path: string; line: number}, tell: Tell): Promise<void> {
	if (!isFile(path)) throw new UserError('there is no file of this article to edit');
	await ports.programs.edit(path, line);
	await open(ports, {path, start: {isReload: true}, tell});
}

function isFile(path: string): boolean {
	return path !== '-' && !isWebAddress(path);
}

function minutesOf(blocks: LoadedArticle['blocks']): number {
	return readingTime(
		blocks
			.flatMap(({token}) => textsOf(token))
			.map(({text}) => text)
			.join('\n'),
	).minutes;
}
