// Runs the full-screen reader from beginning to end, over the ports it is given.

import {comfortableMeasure} from '../../page/document/measure.ts';
import type {Theme} from '../../page/theme/theme.ts';
import type {Terminal} from '../../ports/screen.ts';
import {firstStretch, listEffect} from '../browser/listing.ts';
import type {Browser} from '../model/browser-model.ts';
import type {Effect} from '../model/effects.ts';
import type {LoadedArticle, Model, Size} from '../model/model.ts';
import {type ReaderSettings, usualSettings} from '../settings.ts';
import {usualSpeed} from '../speech/speech.ts';
import {drive, type ReadingEnd} from './driver.ts';
import {loadArticle, type OpenRequest} from './load-article.ts';
import type {ReaderPorts} from './reader-ports.ts';
import {createRuntime} from './runtime.ts';
import {update} from './update.ts';

export interface ReadingRequest {
	/** The article to read; undefined: the browser. */
	open: OpenRequest | undefined;
	/** Widest column of text, if the person set one. */
	width: number | undefined;
	settings: ReaderSettings;
}

/**
 * Resolves when the person leaves. Throws errors in opening the article before the screen is taken, and bugs after it is given
 * back.
 */
export async function readOnScreen(
	{open, width, settings}: ReadingRequest,
	ports: ReaderPorts & {terminal: Terminal},
): Promise<ReadingEnd> {
	const {terminal, look, state} = ports;
	const {model, effects} = initialModel({
		size: terminal.size(),
		theme: look.theme,
		hasHyperlinks: look.links === 'osc8',
		hasPictureCells: ports.pictures?.way === 'cells',
		article: open && (await loadArticle(open, ports)),
		lastRead: state.history(1)[0],
		measure: width,
		settings,
	});
	const ended = new AbortController();
	try {
		return await drive(model, {
			effects,
			terminal,
			pictures: ports.pictures,
			runtime: createRuntime({...ports, ended: ended.signal}, open?.entry !== undefined),
		});
	} finally {
		ended.abort();
	}
}

export interface InitialState {
	size: Size;
	theme: Theme;
	/** Whether the terminal supports hyperlinks, which hide addresses behind text. */
	hasHyperlinks: boolean;
	/** Whether the terminal positions pictures by placeholder characters of the page. */
	hasPictureCells?: boolean;
	/** The article to read; undefined: the browser. */
	article: LoadedArticle | undefined;
	/** Path of the article read last, which the browser selects. */
	lastRead: string | undefined;
	/** Columns of text, if the person set them; 0: as many as the screen has. */
	measure: number | undefined;
	/** The defaults if left out. */
	settings?: ReaderSettings;
}

/** The first model, and its effects. */
export function initialModel({
	size,
	theme,
	hasHyperlinks,
	hasPictureCells = false,
	article,
	lastRead,
	measure,
	settings = usualSettings,
}: InitialState): {
	model: Model;
	effects: Effect[];
} {
	const model: Model = {
		size,
		theme,
		hasHyperlinks,
		hasPictureCells,
		...settings,
		measure: measure === 0 ? Number.MAX_SAFE_INTEGER : (measure ?? comfortableMeasure),
		screen: 'browser',
		browser: unloadedBrowser(lastRead),
		page: undefined,
		history: [],
		overlay: undefined,
		prompt: undefined,
		recall: {},
		undoings: [],
		running: undefined,
		speed: usualSpeed,
		speech: undefined,
		turn: 0,
		count: '',
		progress: '',
		notice: '',
		flags: new Map(),
		lastSearch: undefined,
		pendingAction: undefined,
		isSingle: article !== undefined,
	};
	return article ? update(model, {type: 'loaded', article}) : {model, effects: [listEffect(model.browser)]};
}

/** The whole library, newest first, before anything has been loaded. */
function unloadedBrowser(selectOnLoad: string | undefined): Browser {
	return {
		query: '',
		only: undefined,
		sort: 'date',
		limit: firstStretch,
		entries: [],
		isLoaded: false,
		isPending: false,
		isWhole: true,
		isGrowing: false,
		isMarkingAll: false,
		total: undefined,
		librarySize: 0,
		selected: 0,
		top: 0,
		selectOnLoad,
	};
}
