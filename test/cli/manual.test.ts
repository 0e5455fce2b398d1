import {join} from 'node:path';
import {expect, test} from 'vitest';
import {manualMarkdown, manualPage} from '../../src/cli/manual.ts';
import {createProgram} from '../../src/cli/program.ts';
import {runWsws} from '../run-wsws.ts';

const page = manualPage(createProgram());

test('the manual page in the package is what the commands say today', async () => {
	await expect(page).toMatchFileSnapshot(join(import.meta.dirname, '../../docs/wsws.1'));
	expect((await runWsws(['help', '--man'])).out).toBe(page);
});

test('so is the Markdown for assistants', async () => {
	const text = manualMarkdown(createProgram());
	await expect(text).toMatchFileSnapshot(join(import.meta.dirname, '../../docs/llms.txt'));
	expect((await runWsws(['help', '--all'])).out).toBe(text);
});

test('no line of it is a request by accident', () => {
	const requests = /^\.(?:TH|SH|SS|TP|PP|B|RI)\b/;
	for (const line of page.split('\n')) if (/^[.']/.test(line)) expect(line).toMatch(requests);
});
