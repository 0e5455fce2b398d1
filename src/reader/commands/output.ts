// Shows the output of a command as a page over the article.

import {wrappedText} from '../column/styled-line.ts';
import {isClosing} from '../help.ts';
import {columnWidth, scrolledBy, textHeight, topWithin} from '../model/geometry.ts';
import {commandOf, motionOf} from '../model/key-map.ts';
import {type Model, noChange, type PrintedPage, type Step} from '../model/model.ts';
import {deadKey, programActions} from '../model/shared-actions.ts';

const laid = new WeakMap<PrintedPage['lines'], {width: number; lines: string[]}>();

/** The lines wrapped to the column; cached. */
export function outputLines(model: Model, {lines}: PrintedPage): string[] {
	const width = columnWidth(model);
	const known = laid.get(lines);
	if (known?.width === width) return known.lines;
	const wrapped = lines.flatMap(line => (line === '' ? [''] : wrappedText(line, width)));
	laid.set(lines, {width, lines: wrapped});
	return wrapped;
}

/** Handles a key: motions scroll, `y` copies, keys that go back elsewhere close the page. */
export function updateOutput(model: Model, key: string): Step {
	const {overlay} = model;
	if (overlay?.kind !== 'output' || isClosing(model, key)) return noChange({...model, overlay: undefined});
	const command = commandOf<string>(model.keyMap.page, key);
	if (command === 'quit') return programActions.quit({model});
	if (command === 'copy') return copied(model, overlay);
	const motion = motionOf(model.keyMap, key);
	if (!motion) return deadKey(model, key, ' here · q goes back');
	const count = outputLines(model, overlay).length;
	const top = scrolledBy(motion, {top: overlay.top, count, height: textHeight(model.size)});
	return noChange({...model, overlay: {...overlay, top}});
}

/** Adjusts the scroll position after a change of the screen's size. */
export function withOutputInView(model: Model): Model {
	const {overlay} = model;
	if (overlay?.kind !== 'output') return model;
	const frame = {count: outputLines(model, overlay).length, height: textHeight(model.size)};
	return {...model, overlay: {...overlay, top: topWithin(overlay.top, frame)}};
}

function copied(model: Model, {lines}: PrintedPage): Step {
	return noChange({...model, notice: 'copied'}, {type: 'copy', text: lines.join('\n')});
}
