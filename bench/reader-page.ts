// The reader without a terminal, for bench/reader.js: a text is opened, keys are pressed, frames come out.

import {Chalk} from 'chalk';
import {parseArticle} from '../src/core/article/parse-article.ts';
import {createRenderer} from '../src/page/document/renderer.ts';
import {createTheme} from '../src/page/theme/theme.ts';
import type {Event} from '../src/reader/model/model.ts';
import {frameText} from '../src/reader/run/frame.ts';
import {initialModel} from '../src/reader/run/read-on-screen.ts';
import {update} from '../src/reader/run/update.ts';
import {view} from '../src/reader/run/view.ts';

export async function openText(text: string, width: number, height: number) {
	const theme = createTheme(new Chalk({level: 1}));
	const article = await parseArticle({text, path: '/article.md'});
	const renderer = await createRenderer(article.blocks, {theme, links: 'all'});
	const opened = {
		article,
		renderer,
		entry: undefined,
		minutes: 5,
		place: undefined,
		flags: {unread: true, starred: false, queued: false},
		find: undefined,
		start: {},
	};
	let {model} = initialModel({
		size: {width, height},
		theme,
		hasHyperlinks: true,
		article: opened,
		lastRead: undefined,
		measure: undefined,
	});
	let shown: string[] | undefined;
	const frame = (): number => {
		const lines = view(model);
		const sent = frameText(shown, lines);
		shown = lines;
		return sent.length;
	};
	const handle = (event: Event): number => {
		model = update(model, event).model;
		return frame();
	};
	const bytes = frame();
	return {
		bytes,
		press: (key: string) => handle({type: 'key', key}),
		resize: (columns: number, rows: number) => handle({type: 'resized', size: {width: columns, height: rows}}),
	};
}
