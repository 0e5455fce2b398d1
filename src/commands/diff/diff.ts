// `wsws diff`: compares the words of an article with its previous version, or with another article.

import type {Article} from '../../core/article/article.ts';
import {passagesOf} from '../../core/article/blocks.ts';
import {type Status, status, UserError} from '../../core/errors.ts';
import {findArticle} from '../../core/library/find-article.ts';
import {type ChangedParagraph, changedParagraphs} from '../../core/library/word-changes.ts';
import {safeLine} from '../../core/text/safe-text.ts';
import {comfortableMeasure} from '../../page/document/measure.ts';
import {breaksAtSpaces, loadBreakFinder, needsBreaker} from '../../page/line/break-points.ts';
import type {Io} from '../../ports/io.ts';
import type {Context} from '../context.ts';
import {changedLines, changedRow} from './changed-lines.ts';

/** Returns diff's statuses: 0 if the words are the same, 1 if they differ, 2 if there is nothing to compare. */
export async function diff(context: Context, typed: string, other: string | undefined): Promise<Status> {
	const {article, name} = await found(typed, context);
	const [before, after] =
		other === undefined
			? [await lastVersion(article, name, context), {article, name}]
			: [article, await found(other, context)];
	const changes = changedParagraphs(passagesOf(before.blocks), passagesOf(after.article.blocks));
	const {io} = context;
	if (changes.length === 0) {
		if (io.isTerminal) io.message('the same words\n');
		return status.done;
	}
	if (io.isLaidOut) await context.page({text: await pageOf(changes, after, io)});
	else io.out(changes.map(changed => `${after.name}:${changed.line}:${changedRow(changed)}\n`).join(''));
	return status.nothingFound;
}

/** Formats the title and the changes below it, as wide as a page. */
async function pageOf(changes: readonly ChangedParagraph[], {article}: Found, {paint, width}: Io): Promise<string> {
	const isBroken = changes.some(({parts}) => parts.some(({text}) => needsBreaker(text)));
	const findBreaks = isBroken ? await loadBreakFinder() : breaksAtSpaces;
	const lines = changedLines(changes, {width: Math.min(width, comfortableMeasure), paint, findBreaks});
	return `${[paint('title', article.metadata.title), '', ...lines].join('\n').trimEnd()}\n`;
}

interface Found {
	article: Article;
	/** The name as `list` prints it; as typed, if the article is in no library. */
	name: string;
}

/** Finds the article. A missing one is a failure here, because status 1 means that the texts differ. */
async function found(typed: string, context: Context): Promise<Found> {
	try {
		const {article, entry} = await findArticle(typed, context);
		return {article, name: entry?.name ?? safeLine(typed)};
	} catch (error) {
		if (error instanceof UserError) throw new UserError(error.message, error.hint, {cause: error});
		throw error;
	}
}

async function lastVersion({path}: Article, name: string, {files, ownLibrary}: Context): Promise<Article> {
	const [last] = await (await ownLibrary()).versions(path);
	if (last !== undefined) return files.read(last);
	throw new UserError(
		`${name}: no earlier text of it is kept`,
		'keep one when it is fetched again, with: wsws add --versions',
	);
}
