// A program of its own that adds one note after another, and says each that is kept, until it is killed:
// `node program.cjs <folder> <first number>`.

import {join} from 'node:path';
import {passagesOf} from '../../../src/core/article/blocks.ts';
import {parseArticle} from '../../../src/core/article/parse-article.ts';
import {quoteOf, spanOfPassages} from '../../../src/core/note/make-quote.ts';
import {openNotes} from '../../../src/library/notes/open-notes.ts';

const [folder = '', first = '0'] = process.argv.slice(2);
const notes = openNotes({
	folder: join(folder, 'notes'),
	lock: join(folder, 'notes.lock'),
	index: join(folder, 'index.db'),
	roots: [{path: '/library', from: 'config'}],
	now: () => new Date(),
	message: text => process.stderr.write(text),
});
const texts = ['one', 'two', 'three'].map(name => ({
	name,
	text: `The article ${name} is about ${name} ships and their harbours.`,
}));
void addNotes();

async function addNotes(): Promise<void> {
	const articles = await Promise.all(texts.map(({name, text}) => parseArticle({path: `/library/${name}.md`, text})));
	for (let number = Number(first); ; number++) {
		const article = articles[number % articles.length];
		if (!article) break;
		const passages = passagesOf(article.blocks);
		const draft = {quote: quoteOf(passages, spanOfPassages(passages, 0)), text: `kept ${number}.`, tags: []};
		const [note] = await notes.add(article, [draft]);
		if (number % 5 === 4) await notes.change(note?.id ?? '', {text: `changed ${number}.`});
		process.stdout.write(`${number}\n`);
	}
}
