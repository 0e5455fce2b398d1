import {describe, expect, test} from 'vitest';
import {UserError} from '../../../src/core/errors.ts';
import {readCommands} from '../../../src/reader/commands/own-commands.ts';
import {readerSettings} from '../../../src/reader/settings.ts';

const read = (run: string, parts: {input?: string; show?: string} = {}) => readCommands([{key: 'D', run, ...parts}])[0];

describe('a command', () => {
	test('without a place for something is a line of the shell, and reads the selection', () => {
		expect(read('trans -b | fold -s')).toMatchObject({
			call: {line: 'trans -b | fold -s'},
			input: '{selection}',
			show: 'page',
		});
	});

	test('with one is a program and its arguments, and reads nothing', () => {
		expect(read('dict "my words" {selection}')).toMatchObject({
			call: {words: ['dict', 'my words', '{selection}']},
			input: undefined,
		});
	});

	const meant: string[] = [
		'mail -s "Read: {title}" me@example.org',
		'bash look-up.sh {title}',
		'python3 note.py --title={title} {url}',
		'git -C notes commit -m {title}',
		"awk '{print $1}'",
	];
	test.each(meant)('%s is meant', run => expect(() => read(run)).not.toThrow());

	const dangerous: string[] = [
		'sh -c "echo {title}"',
		'/bin/bash -c {selection}',
		'env FOO=1 bash -lc {title}',
		'sudo -u me sh -c {title}',
		'zsh -e {title}',
		'python3 -c {selection}',
		'python3 -c "print(1)" {selection}',
		'perl -e {title}',
		'node --eval {title}',
		'node -p {title}',
		'ssh host echo {title}',
		'eval {title}',
		'watch {title}',
		'tmux new-window {title}',
		'xargs {title}',
		'find . -exec {title} +',
		'awk {selection}',
		'sed {selection}',
		'vim -c {title}',
		'cmd /c echo {title}',
		'powershell.exe -Command {title}',
		'{title}',
		'{selection} --help',
	];
	test.each(dangerous)('%s would let an article run', run => {
		expect(() => read(run)).toThrow(/^commands: D: .* would be run as code, and an article says what it is$/);
	});

	const wrong: [run: string, parts: {input?: string; show?: string}, message: RegExp, hint: RegExp | undefined][] = [
		['dict {selection} | less', {}, /started without a shell, so "\|" means nothing/, /input|script/],
		['dict {selection} > /tmp/x', {}, /so ">" means nothing/, /input|script/],
		['dict `pwd` {selection}', {}, /so "`pwd`" means nothing/, /input|script/],
		['dict {selektion}', {}, /nothing is called \{selektion\}/, /did you mean \{selection\}/],
		['dict', {input: '{titel}'}, /nothing is called \{titel\}/, /did you mean \{title\}/],
		['dict', {show: 'screen'}, /show must be page, line, terminal/, undefined],
	];
	test.each([
		['say {sped}', /^speak: nothing is called \{sped\}$/],
		['say {langs} -- "$(cat)"', /^speak: nothing is called \{langs\}$/],
	])('%s is no voice', (speak, message) => {
		expect(() => readerSettings({keys: {}, commands: [], speak, images: false, file: undefined})).toThrow(message);
	});

	test.each(wrong)('%s with %j is an error', (run, parts, message, hint) => {
		expect(() => read(run, parts)).toThrow(message);
		try {
			read(run, parts);
		} catch (error) {
			expect(error).toBeInstanceOf(UserError);
			if (hint) expect((error as UserError).hint).toMatch(hint);
		}
	});
});
