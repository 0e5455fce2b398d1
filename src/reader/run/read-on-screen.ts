// The full-screen reader from beginning to end, over the ports it is given.

import type {Terminal} from '../../ports/screen.ts';
import {drive, type ReadingEnd} from './driver.ts';
import {createRuntime, loadArticle, type OpenRequest, type ReaderPorts} from './host.ts';
import {initialModel} from './initial-model.ts';

export interface ReadingRequest {
	/** The article to read; undefined for the browser. */
	opening: OpenRequest | undefined;
	/** Columns of text at most, when the person said how many. */
	width: number | undefined;
}

/**
 * Resolves when the person leaves. Throws what makes the article unreadable before the screen is taken, and a defect
 * after it was given back.
 */
export async function readOnScreen(
	{opening, width}: ReadingRequest,
	ports: ReaderPorts & {terminal: Terminal},
): Promise<ReadingEnd> {
	const {terminal, look, state} = ports;
	const {model, effects} = initialModel({
		size: terminal.size(),
		theme: look.theme,
		hasHyperlinks: look.links === 'osc8',
		opened: opening && (await loadArticle(opening, ports)),
		lastRead: state.history(1)[0],
		measure: width,
	});
	return drive(model, {effects, terminal, host: createRuntime(ports)});
}
