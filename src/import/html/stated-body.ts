// The text of an article as its page states it for programs: pages that scripts make have it nowhere else.

import {decodeReferences} from '../../core/text/entities.ts';
import {markdownText} from '../markdown/escape-text.ts';
import {type PageDocument, parsePage} from './page-document.ts';
import {wholeMarkdown} from './page-markdown.ts';
import {articleThing, textsOfValue} from './page-metadata.ts';

/** The `articleBody` of JSON-LD as Markdown, each of its lines a paragraph; empty where the page has none. */
export async function statedBody(document: PageDocument, base: string | undefined): Promise<string> {
	const {articleBody, text, ...thing} = articleThing(document);
	const isPost = textsOfValue(thing['@type']).some(type => /Posting$/.test(type));
	const stated = textsOfValue(articleBody ?? (isPost ? text : undefined)).join('\n\n');
	if (/<\/?(?:p|br|div|h[1-6]|li)\b/i.test(stated)) return wholeMarkdown(await parsePage(stated), base);
	const lines = decodeReferences(stated).split('\n');
	return lines
		.map(line => markdownText(line))
		.filter(line => line !== '')
		.join('\n\n');
}
