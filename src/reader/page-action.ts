// What a key on a page has to go by, and the form of what it does.

import type {PageCommand} from './keys.ts';
import type {Model, Page, Step} from './model.ts';

export interface PageGiven {
	model: Model;
	page: Page;
	/** The number typed before the key. */
	count: number | undefined;
}

export type PageActions = Partial<Record<PageCommand, (given: PageGiven) => Step>>;
