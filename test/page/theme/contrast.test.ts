// Whether the colours of the themes can be read, by WCAG's contrast of a text with its ground.

import {describe, expect, it} from 'vitest';
import {namedThemes, type Style} from '../../../src/page/theme/named-themes.ts';

const names = ['black', 'red', 'green', 'yellow', 'blue', 'magenta', 'cyan', 'white'];

interface Palette {
	ground: string;
	/** Eight colours and their bright ones. */
	colors: string;
}

const xterm =
	'000000 cd0000 00cd00 cdcd00 0000ee cd00cd 00cdcd e5e5e5 7f7f7f ff0000 00ff00 ffff00 5c5cff ff00ff 00ffff ffffff';
const windows =
	'0c0c0c c50f1f 13a10e c19c00 0037da 881798 3a96dd cccccc 767676 e74856 16c60c f9f1a5 3b78ff b4009e 61d6d6 f2f2f2';
const tango =
	'2e3436 cc0000 4e9a06 c4a000 3465a4 75507b 06989a d3d7cf 555753 ef2929 8ae234 fce94f 729fcf ad7fa8 34e2e2 eeeeec';

const onBlack: Record<string, Palette> = {
	xterm: {ground: '000000', colors: xterm},
	'VS Code': {
		ground: '1e1e1e',
		colors:
			'000000 cd3131 0dbc79 e5e510 2472c8 bc3fbc 11a8cd e5e5e5 666666 f14c4c 23d18b f5f543 3b8eea d670d6 29b8db e5e5e5',
	},
	Windows: {ground: '0c0c0c', colors: windows},
	Tango: {ground: '000000', colors: tango},
};
const onWhite: Record<string, Palette> = {
	xterm: {ground: 'ffffff', colors: xterm},
	'VS Code': {
		ground: 'ffffff',
		colors:
			'000000 cd3131 107c10 949800 0451a5 bc05bc 0598bc 555555 666666 cd3131 14ce14 b5ba00 0451a5 bc05bc 0598bc a5a5a5',
	},
	Windows: {ground: 'ffffff', colors: windows},
	Tango: {ground: 'ffffff', colors: tango},
};

const solarized =
	'073642 dc322f 859900 b58900 268bd2 d33682 2aa198 eee8d5 002b36 cb4b16 586e75 657b83 839496 6c71c4 93a1a1 fdf6e3';
const oldConsole =
	'000000 800000 008000 808000 000080 800080 008080 c0c0c0 808080 ff0000 00ff00 ffff00 0000ff ff00ff 00ffff ffffff';
/** Grounds that are neither white nor black: the text that Solarized gives everybody has 4.1 and 4.7 on its own. */
const onOthers: Record<string, Palette> = {
	'Solarized dark': {ground: '002b36', colors: solarized},
	'Solarized light': {ground: 'fdf6e3', colors: solarized},
	'the old console': {ground: '000000', colors: oldConsole},
	'the old PowerShell': {ground: '012456', colors: oldConsole},
	'a light grey': {ground: 'f2f2f2', colors: windows},
	'the Linux console': {
		ground: '000000',
		colors:
			'000000 aa0000 00aa00 aa5500 0000aa aa00aa 00aaaa aaaaaa 555555 ff5555 55ff55 ffff55 5555ff ff55ff 55ffff ffffff',
	},
};

/** Styles that stand in running text or beside it, where a person reads. */
const running: Style[] = ['paragraph', 'strong', 'em', 'codespan', 'link', 'author', 'date', 'name'];

function luminance(hex: string): number {
	const [red = 0, green = 0, blue = 0] = [0, 2, 4]
		.map(at => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
		.map(value => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(text: string, ground: string): number {
	const [dark = 0, light = 0] = [luminance(text), luminance(ground)].sort((a, b) => a - b);
	return (light + 0.05) / (dark + 0.05);
}

/** The hue of a chain, in the palette's own colour; undefined for none. */
function hueOf(chain: string, {colors}: Palette): string | undefined {
	const hue = chain.split('.').find(link => names.includes(link.replace('Bright', '')));
	if (hue === undefined) return undefined;
	return colors.split(' ')[names.indexOf(hue.replace('Bright', '')) + (hue.endsWith('Bright') ? 8 : 0)];
}

function weakest(theme: string, palettes: Record<string, Palette>): number {
	const chains = Object.values(namedThemes[theme]?.chains ?? {});
	const ratios = Object.values(palettes).flatMap(palette =>
		chains.flatMap(chain => hueOf(chain, palette) ?? []).map(hue => contrast(hue, palette.ground)),
	);
	return Math.min(21, ...ratios);
}

describe('contrast', () => {
	it('is measured as WCAG has it', () => {
		expect(contrast('000000', 'ffffff')).toBeCloseTo(21);
		expect(contrast('00cdcd', 'ffffff')).toBeCloseTo(1.98, 1);
	});

	it.each(Object.entries({...onBlack, 'white xterm': onWhite.xterm}))('knows sixteen colours of %s', (_, palette) => {
		expect(palette?.colors.split(' ').length).toBe(16);
	});

	it.each(['default', 'quiet', 'mono'])('of the theme %s is enough on white and on black', theme => {
		expect(weakest(theme, onWhite)).toBeGreaterThanOrEqual(3.5);
		expect(weakest(theme, onBlack)).toBeGreaterThanOrEqual(3.5);
	});

	it.each(['default', 'quiet', 'mono'])('of the theme %s is enough for heads and marks on other grounds', theme => {
		expect(weakest(theme, onOthers)).toBeGreaterThanOrEqual(3.25);
	});

	it('of the themes dark and light is enough for small text on their own ground', () => {
		expect(weakest('dark', onBlack)).toBeGreaterThanOrEqual(4.5);
		expect(weakest('light', onWhite)).toBeGreaterThanOrEqual(4.5);
	});

	it('of running text is that of the terminal itself', () => {
		for (const style of running) {
			expect(hueOf(namedThemes.default?.chains[style] ?? '', {ground: '', colors: xterm}), style).toBeUndefined();
		}
	});
});
