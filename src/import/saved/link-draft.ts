// Converts a saved link to an article: its page, if fetched, otherwise what its reader kept, and the link.

import {wayTo} from '../../core/markdown/link-body.ts';
import {shownAddress} from '../../core/text/web-address.ts';
import type {Draft, SavedLink} from '../../ports/importer.ts';
import {decodePage} from '../draft/decode-page.ts';
import {draftOf} from '../draft/draft.ts';
import {markdownText} from '../markdown/escape-text.ts';
import {readSourceFile} from '../source/source-files.ts';
import {readFragment} from '../worker/read-page.ts';
import {quotedMarks} from './quoted-marks.ts';

/** The link alone, with its text if the export contains it. */
export async function linkDraft(link: SavedLink): Promise<Draft> {
	const {url, title, authors, tags, date, htmlFile} = link;
	const name = shownAddress(url);
	const html = htmlFile === undefined ? link.html : (decodePage((await readSourceFile(htmlFile)).bytes) ?? '');
	const text = html === '' ? '' : await readFragment(html, url, name);
	const body = [text, ...keptText(link), text === '' ? wayTo(url) : ''].filter(part => part !== '').join('\n\n');
	const draft = await draftOf({
		fields: {title: title ?? name.replace(/^https?:\/\//, ''), authors, tags, date, url},
		body,
		name,
		warnings: [],
		isOwnBody: text === '',
	});
	return {...draft, saved: link.saved, isLink: text === ''};
}

/** The page of a link, completed by what the export says about it. */
export function completedDraft(page: Draft, link: SavedLink): Draft {
	const {tags, ...metadata} = page.metadata;
	const body = [page.body.trimEnd(), ...quotedMarks(link.highlights)].join('\n\n');
	return {
		...page,
		body: `${body}\n`,
		saved: link.saved,
		metadata: {...metadata, tags: [...new Set([...link.tags, ...tags])]},
	};
}

function keptText({summary, highlights}: SavedLink): string[] {
	const own = summary.split(/\n+/).map(line => markdownText(line.replace(/\s+/g, ' ').trim()));
	return [...own, ...quotedMarks(highlights)];
}
