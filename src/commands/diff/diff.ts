// `wsws diff`: the words in which an article differs from its last version, or from another article.

import type {Article} from '../../core/article/article.ts';
import {passagesOf} from '../../core/article/blocks.ts';
import {type Status, status, UserError} from '../../core/errors.ts';
import {findArticle} from '../../core/library/find-article.ts';
import {type ChangedParagraph, changedParagraphs, type WordChange} from '../../core/library/word-changes.ts';
import {safeLine} from '../../core/text/safe-text.ts';
import type {Context} from '../context.ts';

/** Statuses are those of diff: 0 for the same words, 1 for others, 2 where there is nothing to compare. */
export async function diff(context: Context, typed: string, other: string | undefined): Promise<Status> {
	const {article, name} = await found(typed, context);
	const [before, after] =
		other === undefined
			? [await lastVersion(article, name, context), {article, name}]
			: [article, await found(other, context)];
	const changes = changedParagraphs(passagesOf(before.blocks), passagesOf(after.article.blocks));
	const {io} = context;
	const write = io.isTerminal ? forPeople(io) : forPrograms(after.name);
	if (io.isTerminal && changes.length > 0) io.out(`${io.paint('title', after.article.metadata.title)}\n\n`);
	io.out(changes.map(write).join(''));
	if (changes.length === 0 && io.isTerminal) io.message('the same words\n');
	return changes.length === 0 ? status.done : status.nothingFound;
}

interface Found {
	article: Article;
	/** As the list has it; of what is in no library, as it was typed. */
	name: string;
}

/** That there is no such article is a failure here: status 1 says that texts differ. */
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

/** `name:line:paragraph`, as a search has its rows. */
function forPrograms(name: string): (changed: ChangedParagraph) => string {
	return ({line, parts}) => `${name}:${line}:${written(parts, text => text)}\n`;
}

function forPeople({paint}: Context['io']): (changed: ChangedParagraph) => string {
	return ({line, parts}) =>
		`${paint('line', String(line))}: ${written(parts, (text, kind) => paint(roleOf[kind], text))}\n\n`;
}

const roleOf = {old: 'removed', new: 'added'} as const;
/** As in `git diff --word-diff`, also beside colours: not everybody sees them. */
const signs = {old: ['[-', '-]'], new: ['{+', '+}']} as const;

type Look = (text: string, kind: 'old' | 'new') => string;

/** One line; spaces at the end of a change stand behind its mark. */
function written(parts: WordChange[], look: Look): string {
	return parts
		.map(({kind, text}) => {
			const line = text.replace(/\s+/g, ' ');
			const words = line.trimEnd();
			if (kind === 'same' || words === '') return line;
			const [open, close] = signs[kind];
			return look(`${open}${words}${close}`, kind) + line.slice(words.length);
		})
		.join('')
		.trimEnd();
}
