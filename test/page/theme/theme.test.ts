import {Chalk} from 'chalk';
import {describe, expect, it} from 'vitest';
import {createPlainTheme, createTagsTheme, createTheme, type ThemeOptions} from '../../../src/page/theme/theme.ts';

const chalk = new Chalk({level: 1});

describe('a theme', () => {
	it('is the default one unless named', () => {
		expect(createTheme(chalk).heading('a')).toBe('\x1b[1m\x1b[4ma\x1b[24m\x1b[22m');
	});

	it('without colours tells the same things apart by other means', () => {
		const mono = createTheme(chalk, {name: 'mono'});
		for (const style of ['firstHeading', 'heading', 'strong', 'em', 'link', 'match', 'keyword'] as const) {
			expect(mono[style]('a'), style).not.toMatch(/\x1b\[(?:3[0-7]|9[0-7])m/);
			expect(mono[style]('a'), style).not.toBe('a');
		}
	});

	it('tells headings from each other and from emphasis by letters alone', () => {
		const theme = createTheme(chalk, {hasHues: false});
		const styles = ['heading', 'heading3', 'heading4', 'heading5', 'heading6'] as const;
		const looks = styles.map(style => theme[style]('a'));
		expect(looks.join('')).not.toMatch(/\x1b\[(?:3[0-7]|9[0-7])m/);
		expect(new Set(looks).size).toBe(styles.length);
	});

	it("takes a reader's own chains for any style", () => {
		const theme = createTheme(chalk, {own: {heading: 'bold.cyan', match: 'inverse'}});
		expect(theme.heading('a')).toBe('\x1b[1m\x1b[36ma\x1b[39m\x1b[22m');
		expect(theme.match('a')).toBe('\x1b[7ma\x1b[27m');
	});

	it.each([
		[{heading: 'bold.pink'}, 'heading: "bold.pink" is no chalk style, because of "pink"'],
		[{heading: 'constructor'}, 'heading: "constructor" is no chalk style, because of "constructor"'],
		[{heading: 'bold..red'}, 'heading: "bold..red" is no chalk style, because of ""'],
		[{headlin: 'bold'}, 'no style is called "headlin"'],
	])('refuses %j and names what is wrong', (own, message) => {
		expect(() => createTheme(chalk, {own: own as Record<string, string>})).toThrow(message);
	});

	it('of an unknown name is refused', () => {
		expect(() => createTheme(chalk, {name: 'solarized'})).toThrow('no theme is called "solarized"');
	});

	it.each([
		[{name: 'drak'}, 'did you mean dark?'],
		[{name: 'solarized'}, 'see wsws config --themes'],
		[{own: {headng: 'bold'}}, 'did you mean heading?'],
		[{own: {zzz: 'bold'}}, /^a theme may set title, /],
		[{own: {heading: 'bold.cyna'}}, 'did you mean cyan?'],
		[{own: {heading: '#ff8800'}}, 'try bold.cyan'],
	])('%j is answered with the nearest there is', (options, hint) => {
		expect(() => createTheme(chalk, options as ThemeOptions)).toThrow(
			expect.objectContaining({hint: expect.stringMatching(hint)}),
		);
	});

	it('may be no theme, or tags', () => {
		expect(createPlainTheme().heading('a')).toBe('a');
		expect(createTagsTheme().heading('a')).toBe('<heading>a</heading>');
		expect(createTagsTheme().paragraph('a')).toBe('a');
	});
});
