// The screen of a model, as lines.

import {sealed} from '../../core/text/safe-text.ts';
import {browserLines} from '../browser/browser-view.ts';
import {cropped, selectedLine, withoutLinks} from '../column/styled-line.ts';
import {outputLines} from '../commands/output.ts';
import {helpLines} from '../help.ts';
import {columnWidth, leftMargin, textHeight} from '../model/geometry.ts';
import type {Model} from '../model/model.ts';
import {articleListLines} from '../page/article-list.ts';
import {contentsLines} from '../page/contents.ts';
import {picturesInView, withPictureCells} from '../page/page-pictures.ts';
import {visibleLines} from '../page/page-view.ts';
import {isHelpShown} from '../page/prompt.ts';
import {statusLine} from './status-line.ts';

/** Exactly as many lines as the screen has rows, none wider than it, each sanitized and with its styles closed. */
export function view(model: Model): string[] {
	const {size} = model;
	const hasStatus = size.height > 1 || model.prompt !== undefined;
	const rows = hasStatus ? size.height - 1 : size.height;
	const lines = body(model).slice(0, Math.min(rows, textHeight(size)));
	while (lines.length < rows) lines.push('');
	if (hasStatus) lines.push(statusLine(model));
	const shown = lines.map(line => safe(model, cropped(line, size.width)));
	return model.hasPictureCells ? withPictureCells(shown, picturesInView(model)) : shown;
}

/** The last filter before the terminal: passes text, and the colours and links that wsws generated. */
function safe({hasHyperlinks}: Model, line: string): string {
	return sealed(hasHyperlinks ? line : withoutLinks(line));
}

function body(model: Model): string[] {
	const {overlay, prompt, page, screen} = model;
	const height = textHeight(model.size);
	if (prompt && isHelpShown(prompt)) return inColumn(model, helpLines(model), prompt.helpTop);
	if (overlay?.kind === 'help') return inColumn(model, helpLines(model), overlay.top);
	if (overlay?.kind === 'output') {
		const margin = ' '.repeat(leftMargin(model));
		return outputLines(model, overlay)
			.slice(overlay.top, overlay.top + height)
			.map(line => margin + line);
	}
	if (overlay?.kind === 'contents' && page) {
		return chosenIn(model, contentsLines(page, columnWidth(model)), overlay);
	}
	if (overlay?.kind === 'articles') return chosenIn(model, articleListLines(overlay, columnWidth(model)), overlay);
	return screen === 'page' && page ? visibleLines(model, page) : browserLines(model);
}

/** The visible lines of a list, with the selected one marked. */
function chosenIn(model: Model, lines: string[], {selected, top}: {selected: number; top: number}): string[] {
	const margin = ' '.repeat(leftMargin(model));
	const shown = lines.slice(top, top + textHeight(model.size));
	return shown.map((line, index) => margin + (top + index === selected ? selectedLine(line) : line));
}

/** Centres the help, with a margin if there is room. */
function inColumn({size}: Model, lines: string[], top: number): string[] {
	const shown = lines.slice(top, top + textHeight(size));
	const margin = size.width > 104 ? Math.floor((size.width - 100) / 2) : size.width >= 52 ? 2 : 0;
	return shown.map(line => (line === '' ? '' : ' '.repeat(margin) + line));
}
