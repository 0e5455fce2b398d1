// What each key does on a page.

import {commandOf, type PageCommand, pageKeys} from '../model/key-bindings.ts';
import {type Model, noChange, type Step} from '../model/model.ts';
import type {PageActions} from '../model/program-actions.ts';
import {programActions} from '../model/program-actions.ts';
import {articleActions} from './article-actions.ts';
import {pageMotions} from './page-motions.ts';

const actions: PageActions = {...pageMotions, ...articleActions, ...programActions};

export function updatePageKey(model: Model, key: string, count: number | undefined): Step {
	const {page} = model;
	const command = commandOf<PageCommand>(pageKeys, key);
	const act = command && actions[command];
	return page && act ? act({model, page, count}) : noChange(model);
}
