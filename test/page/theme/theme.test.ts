import {Chalk} from 'chalk';
import {describe, expect, it} from 'vitest';
import {createPlainTheme, createTagsTheme, createTheme} from '../../../src/page/theme/theme.ts';

const chalk = new Chalk({level: 1});

describe('a theme', () => {
	it('is the default one unless named', () => {
		expect(createTheme(chalk).heading('a')).toBe('\x1b[1ma\x1b[22m');
	});

	it('without colours tells the same things apart by other means', () => {
		const mono = createTheme(chalk, 'mono');
		for (const style of ['firstHeading', 'heading', 'strong', 'em', 'link', 'match', 'keyword'] as const) {
			expect(mono[style]('a'), style).not.toMatch(/\x1b\[(?:3[0-7]|9[0-7])m/);
			expect(mono[style]('a'), style).not.toBe('a');
		}
	});

	it('keeps to the colours of the terminal that read on light and on dark', () => {
		for (const style of Object.values(createTheme(chalk))) {
			expect(style('a')).not.toMatch(/\x1b\[(?:30|33|34|37|9\d|38|48)[;m]/);
		}
	});

	it("takes a reader's own chains for any style", () => {
		const theme = createTheme(chalk, 'default', {heading: 'bold.cyan', match: 'inverse'});
		expect(theme.heading('a')).toBe('\x1b[1m\x1b[36ma\x1b[39m\x1b[22m');
		expect(theme.match('a')).toBe('\x1b[7ma\x1b[27m');
	});

	it.each([
		[{heading: 'bold.pink'}, 'heading: "bold.pink" is no chalk style, because of "pink"'],
		[{heading: 'constructor'}, 'heading: "constructor" is no chalk style, because of "constructor"'],
		[{heading: 'bold..red'}, 'heading: "bold..red" is no chalk style, because of ""'],
		[{headline: 'bold'}, 'no style is called "headline"'],
	])('refuses %j and names what is wrong', (own, message) => {
		expect(() => createTheme(chalk, 'default', own as Record<string, string>)).toThrow(message);
	});

	it('of an unknown name is refused', () => {
		expect(() => createTheme(chalk, 'solarized')).toThrow('no theme is called "solarized"');
	});

	it('may be no theme, or tags', () => {
		expect(createPlainTheme().heading('a')).toBe('a');
		expect(createTagsTheme().heading('a')).toBe('<heading>a</heading>');
		expect(createTagsTheme().paragraph('a')).toBe('a');
	});
});
