// A terminal's screen as an SVG: one text for each run of cells that look alike, at the columns where they stand, whatever the
// font's own widths are.

/** The ground and the letters of a terminal, then its sixteen colours: those of VS Code. */
const palettes = {
	dark: {
		ground: '#1e1e1e',
		letters: '#d4d4d4',
		colors:
			'000000 cd3131 0dbc79 e5e510 2472c8 bc3fbc 11a8cd e5e5e5 666666 f14c4c 23d18b f5f543 3b8eea d670d6 29b8db e5e5e5',
	},
	light: {
		ground: '#ffffff',
		letters: '#333333',
		colors:
			'000000 cd3131 107c10 949800 0451a5 bc05bc 0598bc 555555 666666 cd3131 14ce14 b5ba00 0451a5 bc05bc 0598bc a5a5a5',
	},
};

/** Of a cell, and of the space around all of them. */
const width = 8.4;
const height = 18;
const margin = 12;

/**
 * @typedef {import('@xterm/headless').Terminal} Terminal
 * @typedef {import('@xterm/headless').IBufferCell} Cell
 * @typedef {typeof palettes.dark} Palette
 * @typedef {{text: string, column: number, columns: number, style: string, ground: string | undefined, isWide: boolean}} Run
 */

/**
 * @param {Terminal} terminal
 * @param {{ground: keyof typeof palettes, title: string}} look
 */
export function svgOf(terminal, {ground, title}) {
	const palette = palettes[ground];
	const rows = rowsOf(terminal, palette);
	const size = [terminal.cols * width + 2 * margin, rows.length * height + 2 * margin].map(rounded);
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size.join(' ')}" width="${size[0]}" height="${size[1]}">`,
		`<title>${escaped(title)}</title>`,
		`<rect width="100%" height="100%" rx="6" fill="${palette.ground}" stroke="#808080" stroke-opacity="0.4"/>`,
		`<g font-family="ui-monospace, 'SF Mono', Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="14" fill="${palette.letters}" xml:space="preserve">`,
		...rows.flatMap((runs, row) => runs.map(run => drawn(run, row))),
		'</g>',
		'</svg>',
		'',
	].join('\n');
}

/**
 * The rows down to the last that says something.
 * @param {Terminal} terminal
 * @param {Palette} palette
 * @returns {Run[][]}
 */
function rowsOf({buffer, rows, cols}, palette) {
	const {active} = buffer;
	const all = Array.from({length: rows}, (_, row) => {
		const line = active.getLine(active.viewportY + row);
		/** @type {Run[]} */
		const runs = [];
		for (let column = 0; line && column < cols; column++) {
			const cell = line.getCell(column);
			if (cell && cell.getWidth() > 0) join(runs, runOf(cell, column, palette));
		}
		return runs.flatMap(pieces);
	});
	return all.slice(0, all.findLastIndex(runs => runs.length > 0) + 1);
}

/**
 * Without the spaces around it, and more than one in it, of which viewers keep one: they would stretch the rest.
 * @param {Run} run
 */
function pieces(run) {
	if (run.ground !== undefined || run.isWide) return run.text.trim() === '' && run.ground === undefined ? [] : [run];
	return [...run.text.matchAll(/\S+(?: \S+)*/g)].map(({0: text, index}) => ({
		...run,
		text,
		column: run.column + index,
		columns: run.columns - (run.text.length - text.length),
	}));
}

/**
 * @param {Run[]} runs
 * @param {Run} run
 */
function join(runs, run) {
	const last = runs.at(-1);
	const isSame = last?.style === run.style && last.ground === run.ground && !last.isWide && !run.isWide;
	if (last && isSame && last.column + last.columns === run.column) {
		last.text += run.text;
		last.columns += run.columns;
	} else runs.push(run);
}

/**
 * @param {Cell} cell
 * @param {number} column
 * @param {Palette} palette
 * @returns {Run}
 */
function runOf(cell, column, palette) {
	const letters = colorOf(cell.getFgColorMode(), cell.getFgColor(), palette) ?? palette.letters;
	const ground = colorOf(cell.getBgColorMode(), cell.getBgColor(), palette);
	const isInverse = cell.isInverse() !== 0;
	const lines = [...(cell.isUnderline() ? ['underline'] : []), ...(cell.isStrikethrough() ? ['line-through'] : [])];
	const color = isInverse ? (ground ?? palette.ground) : letters;
	const style = [
		...(color === palette.letters ? [] : [`fill="${color}"`]),
		...(cell.isBold() ? ['font-weight="bold"'] : []),
		...(cell.isItalic() ? ['font-style="italic"'] : []),
		...(cell.isDim() ? ['opacity="0.6"'] : []),
		...(lines.length > 0 ? [`text-decoration="${lines.join(' ')}"`] : []),
	].join(' ');
	const columns = cell.getWidth();
	const text = cell.getChars() || ' ';
	return {text, column, columns, style, ground: isInverse ? letters : ground, isWide: columns > 1};
}

/**
 * As xterm's cells have it: 24 bits, or a number in the palette.
 * @param {number} mode
 * @param {number} color
 * @param {Palette} palette
 * @returns {string | undefined}
 */
function colorOf(mode, color, {colors}) {
	if (mode === 0) return undefined;
	if (mode === 0x3000000) return `#${color.toString(16).padStart(6, '0')}`;
	return color < 16 ? `#${colors.split(' ')[color]}` : wideColor(color);
}

/**
 * The cube and the greys of 256 colours.
 * @param {number} color
 */
function wideColor(color) {
	const step = (/** @type {number} */ level) => (level === 0 ? 0 : 55 + 40 * level);
	if (color >= 232)
		return `rgb(${Array(3)
			.fill(8 + 10 * (color - 232))
			.join(',')})`;
	const at = color - 16;
	return `rgb(${[Math.floor(at / 36), Math.floor(at / 6) % 6, at % 6].map(step).join(',')})`;
}

/**
 * @param {Run} run
 * @param {number} row
 */
function drawn({text, column, columns, style, ground}, row) {
	const x = rounded(margin + column * width);
	const y = margin + row * height;
	const length = rounded(columns * width);
	const box =
		ground === undefined ? '' : `<rect x="${x}" y="${y}" width="${length}" height="${height}" fill="${ground}"/>`;
	const fit = `textLength="${length}" lengthAdjust="spacingAndGlyphs"`;
	return `${box}<text x="${x}" y="${y + 13.5}" ${fit}${style === '' ? '' : ` ${style}`}>${escaped(text)}</text>`;
}

/** @param {string} text */
function escaped(text) {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** @param {number} number */
function rounded(number) {
	return Math.round(number * 100) / 100;
}
