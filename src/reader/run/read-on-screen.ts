// The full-screen reader from beginning to end, over the ports it is given.

import type {Terminal} from '../../ports/screen.ts';
import {drive, type ReadingEnd} from './driver.ts';
import {createHost, type Opening, openArticle, type ReaderPorts} from './host.ts';
import {begin} from './initial-model.ts';

export interface ReadingRequest {
	/** The article to read; undefined for the browser. */
	opening: Opening | undefined;
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
	const {model, effects} = begin({
		size: terminal.size(),
		theme: look.theme,
		hasHyperlinks: look.links === 'osc8',
		opened: opening && (await openArticle(opening, ports)),
		lastRead: state.history(1)[0],
		measure: width,
	});
	return drive(model, {effects, terminal, host: createHost(ports)});
}
