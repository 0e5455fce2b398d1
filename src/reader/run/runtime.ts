// Performs the reader's effects over the ports: finds and opens articles, stores what was read, calls other programs.

import type {Article} from '../../core/article/article.ts';
import {UserError} from '../../core/errors.ts';
import {isWebAddress} from '../../core/text/web-address.ts';
import type {Catalog, Unreadable} from '../../ports/catalog.ts';
import {createLister} from '../browser/list-entries.ts';
import type {ListRequest} from '../model/browser-model.ts';
import type {Effect, NearBy, Start} from '../model/effects.ts';
import type {Event} from '../model/model.ts';
import {targetOfLink} from './link-target.ts';
import {loadArticle} from './load-article.ts';
import {isNoteEffect, performOnNotes} from './note-effects.ts';
import type {ReaderPorts} from './reader-ports.ts';
import {createRunner} from './runner.ts';

type Dispatch = (event: Event) => void;

/** The world beyond the screen, as the reader uses it. Its errors are shown in the status line. */
export interface Runtime {
	/** Performs an effect; answers, if any, are dispatched as events. */
	perform(effect: Effect, dispatch: Dispatch): Promise<void> | void;
}

/** The ports, with state shared between effects. */
interface RuntimePorts extends ReaderPorts {
	/** The catalog, if it is open already, because opening it may take long. */
	openCatalog(): Promise<Catalog | undefined>;
	/** Former queue positions of articles removed from the queue, by path. */
	unqueuedFrom: Map<string, number>;
	/** The article last checked for changes, and its text then. */
	checked: {path: string; text: string} | undefined;
}

/**
 * Performs effects over the ports and dispatches the results. If several lists are requested at once, only the last one is made.
 */
export function createRuntime(given: ReaderPorts, isCatalogOpen = false): Runtime {
	let isOpen = isCatalogOpen;
	const ports: RuntimePorts = {
		...given,
		catalog() {
			isOpen = true;
			return given.catalog();
		},
		unqueuedFrom: new Map(),
		checked: undefined,
		openCatalog: async () => (isOpen ? given.catalog() : undefined),
	};
	const lister = createLister(ports);
	const runner = createRunner(ports);
	return {
		async perform(effect, dispatch) {
			const list = (request: ListRequest) => lister.list(request, listed => dispatch({type: 'listed', listed}));
			if (effect.type === 'list') return list(effect.request);
			if (isNoteEffect(effect)) return given.notes && performOnNotes(await given.notes(), effect, dispatch);
			if (runner.takes(effect)) return runner.perform(effect, dispatch);
			if (effect.type === 'refresh') return refresh(ports, effect, {list, dispatch});
			await (effectHandlers[effect.type] as EffectHandler<Effect> | undefined)?.(ports, effect, dispatch);
		},
	};
}

type EffectHandler<Done extends Effect> = (
	ports: RuntimePorts,
	effect: Done,
	dispatch: Dispatch,
) => Promise<void> | void;
type EffectHandlers = {[Type in Effect['type']]?: EffectHandler<Extract<Effect, {type: Type}>>};

const effectHandlers: EffectHandlers = {
	open: (ports, {path, start}, dispatch) => open(ports, {path, start, dispatch}),
	follow,
	'name-link': nameLink,
	'find-near': findNear,
	'save-place': ({state, now}, {path, place}) => state.setPlace(path, {...place, left: now().getTime()}),
	'set-read': ({state}, {paths, read}) => void state.setAllRead(paths, read),
	'set-queued': setQueued,
	'ask-tags': askOwnTags,
	'set-tags': ({state}, {path, tags}, dispatch) => {
		for (const {tag, isSet} of tags) state.setOwnTag(path, tag, isSet);
		dispatch({type: 'tagged', path, own: state.ownTags(path)});
	},
	'set-starred': ({state}, {path, starred}) => void state.setStarred(path, starred),
	check,
	edit,
	browse: ({programs, ended}, {url}) => programs.browse(url, ended),
};

function setQueued(
	{state, unqueuedFrom}: RuntimePorts,
	{path, queued, isUndo}: {path: string; queued: boolean; isUndo?: boolean},
): void {
	const position = state.queue().indexOf(path);
	if (!queued && !isUndo && position >= 0) unqueuedFrom.set(path, position);
	state.setQueued(path, queued, isUndo ? unqueuedFrom.get(path) : undefined);
}

/** For an article in no library, no catalog is built. */
async function askOwnTags(
	{state, openCatalog}: RuntimePorts,
	{path}: {path: string},
	dispatch: Dispatch,
): Promise<void> {
	const own = state.ownTags(path);
	const known = (await openCatalog())?.values('tags') ?? [];
	dispatch({type: 'tags-asked', path, own, known});
}

interface RefreshTools {
	list(request: ListRequest): Promise<void>;
	dispatch: Dispatch;
}

async function refresh(
	{catalog}: RuntimePorts,
	{request, by}: {request: ListRequest; by: 'person' | 'clock'},
	{list, dispatch}: RefreshTools,
): Promise<void> {
	const isChanged = await (await catalog()).refresh();
	dispatch({type: 'progressed', text: ''});
	if (isChanged) await list({...request, refreshedBy: by});
	else if (by === 'person') dispatch({type: 'notice', text: nothingNew((await catalog()).unreadable)});
}

/** Reports unreadable folders, whose articles are still listed. */
function nothingNew([first, ...others]: readonly Unreadable[]): string {
	if (!first) return 'nothing new';
	const more = others.length === 0 ? '' : `, and ${others.length.toLocaleString('en')} more`;
	return `nothing new · ${first.path}: ${first.reason}${more}`;
}

async function open(
	ports: ReaderPorts,
	{path, start, dispatch}: {path: string; start: Start; dispatch: Dispatch},
): Promise<void> {
	if (!isFile(path)) throw new UserError(`${path === '-' ? 'standard input' : path} can't be read a second time`);
	await show(ports, {article: await ports.read(path), start, dispatch});
}

async function show(
	ports: ReaderPorts,
	{article, start, dispatch}: {article: Article; start: Start; dispatch: Dispatch},
): Promise<void> {
	const entry = (await ports.catalog()).at(article.path);
	dispatch({type: 'loaded', article: await loadArticle({article, entry, start}, ports)});
}

/** Opens local files the reader can read in place, a picture in the desktop's viewer, anything else in the browser. */
async function follow(
	ports: ReaderPorts,
	{address, from}: {address: string; from: string},
	dispatch: Dispatch,
): Promise<void> {
	const target = await targetOfLink(address, from, ports);
	if (target.kind === 'web') return ports.programs.browse(target.url, ports.ended);
	if (await ports.programs.view(target.path, ports.ended)) return;
	await open(ports, {path: target.path, start: target.fragment === '' ? {} : {fragment: target.fragment}, dispatch});
}

async function findNear(
	ports: RuntimePorts,
	{by, article}: {by: NearBy; article: Article},
	dispatch: Dispatch,
): Promise<void> {
	const {articlesNear} = await import('./find-near.ts');
	dispatch({type: 'found-near', by, path: article.path, articles: await articlesNear(by, article, ports)});
}

/** Dispatches nothing for a link that does not lead to an article. */
async function nameLink(
	{openCatalog, exists, read}: RuntimePorts,
	{address, from}: {address: string; from: string},
	dispatch: Dispatch,
): Promise<void> {
	try {
		const target = await targetOfLink(address, from, {catalog: openCatalog, exists});
		if (target.kind === 'web') return;
		const {title} = (await read(target.path)).metadata;
		dispatch({type: 'link-named', address, from, title});
	} catch (error) {
		if (!(error instanceof UserError)) throw error;
	}
}

/** Reloads an article whose file has changed. A text is parsed once: a long one takes a second, and keys wait for it. */
async function check(
	ports: RuntimePorts,
	{article: {path, body: shown}}: {article: Article},
	dispatch: Dispatch,
): Promise<void> {
	if (!isFile(path)) return;
	const text = await ports.text(path);
	if (ports.checked?.path === path && ports.checked.text === text) return;
	const article = await ports.read(path);
	if (article.body !== shown) await show(ports, {article, start: {isReload: true}, dispatch});
	ports.checked = {path, text};
}

/** Returns to the article as it is after editing. */
async function edit(ports: ReaderPorts, {path, line}: {path: string; line: number}, dispatch: Dispatch): Promise<void> {
	if (!isFile(path)) throw new UserError('there is no file of this article to edit');
	await ports.programs.edit(path, line);
	await open(ports, {path, start: {isReload: true}, dispatch});
}

function isFile(path: string): boolean {
	return path !== '-' && !isWebAddress(path);
}
