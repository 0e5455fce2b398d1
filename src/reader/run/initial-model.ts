// The reader as it is when it begins.

import type {Theme} from '../../page/theme/theme.ts';
import {firstStretch, listEffect} from '../browser/listing.ts';
import type {Effect, LoadedArticle, Model, Size} from '../model/model.ts';
import {update} from './update.ts';

export interface InitialState {
	size: Size;
	theme: Theme;
	/** The terminal hides the address of a link behind its text. */
	hasHyperlinks: boolean;
	/** The article to read; undefined for the browser. */
	opened: LoadedArticle | undefined;
	/** The path of the article read last, which the browser begins at. */
	lastRead: string | undefined;
	/** Columns of text, when the person said how many; 0 for as many as there are. */
	measure: number | undefined;
}

/** As wide as lines can be that the eye finds its way back from. */
const comfortable = 72;

/** The first model, and what is to be done first. */
export function initialModel({size, theme, hasHyperlinks, opened, lastRead, measure}: InitialState): {
	model: Model;
	effects: Effect[];
} {
	const model: Model = {
		size,
		theme,
		hasHyperlinks,
		measure: measure === 0 ? Number.MAX_SAFE_INTEGER : (measure ?? comfortable),
		screen: 'browser',
		browser: {
			query: '',
			unreadFirst: false,
			sort: 'date',
			limit: firstStretch,
			entries: [],
			isLoaded: false,
			isPending: false,
			isWhole: true,
			librarySize: 0,
			selected: 0,
			top: 0,
			wanted: lastRead,
		},
		page: undefined,
		history: [],
		overlay: undefined,
		prompt: undefined,
		count: '',
		notice: '',
		flags: new Map(),
		lastSearch: undefined,
		awaited: undefined,
		isSingle: opened !== undefined,
	};
	return opened ? update(model, {type: 'opened', opened}) : {model, effects: [listEffect(model.browser)]};
}
