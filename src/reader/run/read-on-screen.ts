// The full-screen reader from beginning to end, over the ports it is given.

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
import {createRuntime, loadArticle, type OpenRequest, type ReaderPorts} from './runtime.ts';
import {update} from './update.ts';

export interface ReadingRequest {
	/** The article to read; undefined for the browser. */
	open: OpenRequest | undefined;
	/** Columns of text at most, when the person said how many. */
	width: number | undefined;
	settings: ReaderSettings;
}

/**
 * Resolves when the person leaves. Throws what makes the article unreadable before the screen is taken, and a defect
 * after it was given back.
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
	/** The terminal hides the address of a link behind its text. */
	hasHyperlinks: boolean;
	/** The terminal draws pictures where characters of the page say so. */
	hasPictureCells?: boolean;
	/** The article to read; undefined for the browser. */
	article: LoadedArticle | undefined;
	/** The path of the article read last, which the browser begins at. */
	lastRead: string | undefined;
	/** Columns of text, when the person said how many; 0 for as many as there are. */
	measure: number | undefined;
	/** The usual ones when they are left out. */
	settings?: ReaderSettings;
}

/** The first model, and what is to be done first. */
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

/** The whole library, newest first, of which nothing has come yet. */
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
