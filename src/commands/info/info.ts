// `wsws info`: shows where articles, settings and state are, and what the library contains.

import {safeJson, safeLine} from '../../core/text/safe-text.ts';
import {barLines} from '../../page/list/bars.ts';
import type {Catalog, Totals} from '../../ports/catalog.ts';
import type {LibraryRoot} from '../../ports/files.ts';
import type {Context} from '../context.ts';

export interface InfoOptions {
	json?: boolean;
}

/** Prints the folders, the files and the totals. */
export async function info(context: Context, {json}: InfoOptions): Promise<void> {
	const roots = await context.roots();
	const catalog = await context.catalog({isComplete: true});
	const here = {...context, paths: await context.usedPaths()};
	if (json) context.io.out(`${safeJson(infoObject(here, roots, catalog))}\n`);
	else context.io.out(`${[...whereLines(here, roots), '', ...whatLines(context, catalog)].join('\n')}\n`);
}

function infoObject({paths}: Context, libraries: LibraryRoot[], catalog: Catalog): object {
	const {years, ...totals} = catalog.totals();
	return {
		libraries,
		paths,
		articles: catalog.size,
		...totals,
		unreadable: catalog.unreadable,
		years: Object.fromEntries(years),
	};
}

const origins: Record<LibraryRoot['from'], string> = {
	option: 'from --library',
	environment: 'from WSWS_LIBRARY',
	own: 'your own articles',
	config: 'from the configuration',
	bundled: 'came with wsws',
};

function whereLines({io, paths}: Context, roots: LibraryRoot[]): string[] {
	const libraries = roots.map(({path, from}) => ['library', path, origins[from]]);
	const files = [
		['articles', paths.articles, 'where wsws add saves'],
		['config', paths.config, ''],
		['state', paths.state, 'what you read and starred'],
		['notes', paths.notes, 'what you highlighted and noted'],
		['catalog', paths.cache, 'may be deleted at any time'],
	];
	return [...libraries, ...files].map(([label = '', path = '', note]) => {
		return `${io.paint('heading', label.padEnd(10))}${safeLine(path)}${note ? `  ${io.paint('faint', `(${note})`)}` : ''}`;
	});
}

function whatLines({io}: Context, catalog: Catalog): string[] {
	const totals = catalog.totals();
	const lines = [
		row('articles', catalog.size),
		row('words', totals.words),
		row('unread', totals.unread),
		row('problems', totals.withProblems, 'articles whose metadata has problems: see them with wsws check'),
		row('unreadable', catalog.unreadable.length),
	];
	const reasons = catalog.unreadable.slice(0, 10).map(({path, reason}) => `  ${safeLine(path)}: ${reason}`);
	return [...lines, ...reasons, ...yearLines(totals)];

	function row(label: string, count: number, note = ''): string {
		const remark = note !== '' && count > 0 ? `  ${io.paint('faint', `(${note})`)}` : '';
		return `${io.paint('heading', label.padEnd(10))} ${count.toLocaleString('en')}${remark}`;
	}

	function yearLines({years}: Totals): string[] {
		return years.length === 0 ? [] : ['', ...barLines(years, {width: io.width, paint: io.paint})];
	}
}
