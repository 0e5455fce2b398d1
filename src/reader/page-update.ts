// What each key does on a page.

import {articleActions} from './article-actions.ts';
import {commandOf, type PageCommand, pageKeys} from './keys.ts';
import {type Model, type Step, still} from './model.ts';
import type {PageActions} from './page-action.ts';
import {pageMotions} from './page-motions.ts';
import {programActions} from './program-actions.ts';

const actions: PageActions = {...pageMotions, ...articleActions, ...programActions};

export function updatePageKey(model: Model, key: string, count: number | undefined): Step {
	const {page} = model;
	const command = commandOf<PageCommand>(pageKeys, key);
	const act = command && actions[command];
	return page && act ? act({model, page, count}) : still(model);
}
