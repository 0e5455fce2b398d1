// Brings the notes that a book keeps in files of their own to the chapters that refer to them.

import {blockOf, elementsById, isCall, isNote} from '../html/blocks/gather-notes.ts';
import type {PageElement} from '../html/page-document.ts';
import {rootOf} from '../html/text-blocks.ts';
import {type Chapter, pathFrom} from './read-epub.ts';

/**
 * Moves notes from separate files to the first chapter that references them. Changes the chapters: a file of notes is empty
 * afterwards.
 */
export function bringNotes(chapters: readonly Chapter[]): void {
	const names = new Map<PageElement, {name: string; caller: Chapter}>();
	for (const {link, note, caller} of [...callsElsewhere(chapters)]) {
		const known = names.get(note) ?? {name: `note-brought-${names.size + 1}`, caller};
		if (!names.has(note)) moveNote(note, known);
		names.set(note, known);
		if (known.caller === caller) link.setAttribute('href', `#${known.name}`);
	}
}

/** Yields the links to notes in other files. */
function* callsElsewhere(chapters: readonly Chapter[]) {
	const targets = new Map(chapters.map(({path, page}) => [path, elementsById(page)]));
	for (const caller of chapters) {
		for (const link of [...caller.page.querySelectorAll('a[href*="#"]')].filter(isCall)) {
			const [file = '', id = ''] = (link.getAttribute('href') ?? '').split('#');
			const path = pathFrom(caller.path, file);
			const note = file === '' || path === caller.path ? undefined : blockOf(targets.get(path)?.get(id));
			if (note && isNote(note)) yield {link, note, caller};
		}
	}
}

function moveNote(note: PageElement, {name, caller}: {name: string; caller: Chapter}): void {
	note.setAttribute('id', name);
	rootOf(caller.page)?.append(note);
}
