import {afterAll, beforeAll, expect, test} from 'vitest';
import {openHome} from '../at-home.ts';
import {openWeb, send, type Web} from '../web.ts';

const prose =
	'The crews had slept on the boats for a week, and the harbour office kept its lamp lit for them all night. '.repeat(
		4,
	);
let web: Web;
let text = prose;
beforeAll(async () => {
	web = await openWeb((_, response) =>
		send(response, `<html><title>Story</title><body><article><h1>Story</h1><p>${text}</p></article></body></html>`),
	);
});
afterAll(() => web.close());
const url = () => `http://127.0.0.1:${web.port}/story`;

test('an article is fetched again, and keeps what its reader gave it', async () => {
	const home = openHome();
	text = prose;
	await home.wsws('add', url(), '--title', 'My story', '--tag', 'sea');
	expect(await home.wsws('add', '--refresh', 'my-story')).toMatchObject({
		status: 0,
		out: '',
		messages: 'unchanged: my-story\n',
	});
	text = `${prose} And then they sailed.`;
	expect((await home.wsws('add', '--refresh', url())).out).toContain('my-story.md');
	const saved = home.read('my-story.md');
	expect(saved).toMatch(/^---\ntitle: My story\n/);
	expect(saved).toContain('tags:\n  - sea\n');
	expect(saved).toContain('And then they sailed.');
});

test('a link that was saved without its page gets it', async () => {
	const home = openHome();
	text = prose;
	await home.wsws('add', home.write('links.csv', `title,url,tags\nKept,${url()},sea\n`));
	expect(home.read('kept.md')).toContain('[Read it at');
	await home.wsws('add', '--refresh', 'kept');
	expect(home.read('kept.md')).toContain('The crews had slept');
	expect(home.read('kept.md')).toContain('  - sea\n');
});

test('a page that is much shorter now takes no text away', async () => {
	const home = openHome();
	text = prose;
	await home.wsws('add', url());
	text = 'Gone.';
	const {status, messages} = await home.wsws('add', '--refresh', 'story');
	expect(status).toBe(2);
	expect(messages).toContain('words were saved, so they stay'.replace('words were', 'were'));
	expect(home.read('story.md')).toContain('The crews had slept');
});

test('articles of others stay as they are', async () => {
	const home = openHome();
	home.write('other.md', `---\nurl: ${url()}\n---\n\nText.\n`);
	text = prose;
	expect((await home.wsws('--library', home.folder, 'add', '--refresh', 'other')).messages).toContain(
		'not of your own library',
	);
	expect((await home.wsws('add', '--refresh', 'http://a.example/')).messages).toContain('not saved yet');
});

test('the old text is kept where that is asked for, and diff says which words changed', async () => {
	const home = openHome();
	text = prose;
	await home.wsws('add', url());
	const missing = await home.wsws('diff', 'story');
	expect(missing).toMatchObject({status: 2, out: ''});
	expect(missing.messages).toContain('no earlier text of it is kept');
	text = `${prose.replace('a week', 'two weeks')}</p><p>And then they sailed.`;
	expect((await home.wsws('add', '--versions', 'story')).out).toContain('story.md');
	const {status, out} = await home.wsws('diff', 'story');
	expect(status).toBe(1);
	expect(out).toContain('boats for [-a week-]{+two weeks+}, and');
	expect(out).toMatch(/^story:\d+:\{\+And then they sailed\.\+\}$/m);
	expect(home.articles()).toEqual(['story.md']);
	expect((await home.wsws('list')).out.trim().split('\n')).toHaveLength(1);
	expect(await home.wsws('diff', 'story', 'story')).toMatchObject({status: 0, out: ''});
	expect(await home.wsws('diff', 'nowhere')).toMatchObject({status: 2});
});

test('an article with nearly the text of another is saved, and that is said', async () => {
	const home = openHome();
	const long = Array.from(
		{length: 12},
		(_, at) => `Line ${at}: the ${at + 3} boats of quay ${at * 7} sailed before dawn.`,
	);
	await home.wsws('add', home.write('one.md', `# One\n\n${long.join('\n\n')}\n`));
	const other = home.write('two.md', `# Two\n\n${long.join('\n\n')}\n\nCorrected.\n`);
	const {status, messages} = await home.wsws('add', other);
	expect(status).toBe(0);
	expect(messages).toMatch(/^nearly the text of one: compare with: wsws diff one .*two\.md$/m);
	expect(home.articles()).toEqual(['one.md', 'two.md']);
});
