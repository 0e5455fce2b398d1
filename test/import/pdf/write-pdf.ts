// The smallest PDF writer that sets a text as print does: lines filled word by word in a fixed-width font, words broken
// at line ends, running heads, page numbers, and paragraphs that go on over the page.

export interface PdfText {
	title: string;
	/** Lines under the title. */
	byline: string[];
	/** A paragraph that begins with `## ` is a heading. */
	paragraphs: string[];
	information?: Record<string, string>;
	/** How paragraphs are told apart. */
	setting: 'gap' | 'indent';
}

const width = 595;
const height = 842;
const margin = 72;
const size = 10;
/** Of Courier: every character is six tenths of its size wide. */
const columns = Math.floor((width - 2 * margin) / (size * 0.6));

interface SetLine {
	text: string;
	size: number;
	indent: number;
	/** Space above it, in points. */
	above: number;
}

/** The bytes of the file; characters must be those of Windows-1252. */
export function writePdf(text: PdfText): Uint8Array {
	const pages = paged(setLines(text));
	const contents = pages.map((lines, index) => pageContent(lines, {head: text.title, number: index + 1}));
	return assemble(contents, text.information ?? {});
}

function setLines({title, byline, paragraphs, setting}: PdfText): SetLine[] {
	const lines: SetLine[] = [{text: title, size: 18, indent: 0, above: 0}];
	for (const line of byline) lines.push({text: line, size, indent: 0, above: 4});
	for (const [index, paragraph] of paragraphs.entries()) {
		const isHeading = paragraph.startsWith('## ');
		const above = setting === 'gap' || isHeading || index === 0 ? 10 : 0;
		const indent = setting === 'indent' && !isHeading ? 3 : 0;
		const [first = '', ...others] = fill(paragraph.replace(/^## /, ''), indent);
		const points = isHeading ? 13 : size;
		lines.push({text: first, size: points, indent, above});
		for (const text of others) lines.push({text, size: points, indent: 0, above: 0});
	}
	return lines;
}

/** Greedily, breaking a long word with a hyphen where it doesn't fit. */
function fill(paragraph: string, indent: number): string[] {
	const lines: string[] = [];
	let line = '';
	for (const word of paragraph.split(' ')) {
		const room = columns - (lines.length === 0 ? indent : 0) - line.length - (line === '' ? 0 : 1);
		if (word.length <= room) line += (line === '' ? '' : ' ') + word;
		else if (/^\p{Ll}{9,}\p{P}?$/u.test(word) && room >= 5) {
			lines.push(`${line} ${word.slice(0, 4)}-`);
			line = word.slice(4);
		} else {
			lines.push(line);
			line = word;
		}
	}
	return [...lines, line];
}

function paged(lines: SetLine[]): (SetLine & {y: number})[][] {
	const pages: (SetLine & {y: number})[][] = [[]];
	let y = height - margin - 30;
	for (const line of lines) {
		y -= line.size * 1.3 + line.above;
		if (y < margin) {
			pages.push([]);
			y = height - margin - 30 - line.size * 1.3;
		}
		pages.at(-1)?.push({...line, y});
	}
	return pages;
}

function pageContent(lines: (SetLine & {y: number})[], {head, number}: {head: string; number: number}): string {
	const draw = (text: string, x: number, y: number, points: number) =>
		`BT /F1 ${points} Tf 1 0 0 1 ${x} ${y.toFixed(2)} Tm (${escaped(text)}) Tj ET`;
	if (lines.every(({text}) => text === '')) return '';
	return [
		draw(`${number}  ${head}`, margin, height - 50, 8),
		...lines.map(line => draw(line.text, margin + line.indent * size * 0.6, line.y, line.size)),
		draw(String(number), width / 2, 40, 8),
	].join('\n');
}

export function escaped(text: string): string {
	return text.replace(/[\\()]/g, '\\$&');
}

/** A file of these pages, in Courier. */
export function assemble(contents: string[], information: Record<string, string>): Uint8Array {
	const objects = [
		'<< /Type /Catalog /Pages 2 0 R >>',
		`<< /Type /Pages /Count ${contents.length} /Kids [${contents.map((_, index) => `${5 + index * 2} 0 R`).join(' ')}] >>`,
		'<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>',
		`<< ${Object.entries(information)
			.map(([key, value]) => `/${key} (${escaped(value)})`)
			.join(' ')} >>`,
		...contents.flatMap((content, index) => [
			`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Resources << /Font << /F1 3 0 R >> >> /Contents ${6 + index * 2} 0 R >>`,
			`<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
		]),
	];
	let file = '%PDF-1.4\n';
	const offsets = objects.map((object, index) => {
		const offset = file.length;
		file += `${index + 1} 0 obj\n${object}\nendobj\n`;
		return offset;
	});
	const rows = offsets.map(offset => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
	const table = file.length;
	file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 4 0 R >>\nstartxref\n${table}\n%%EOF\n`;
	return Uint8Array.from(file, character => windows1252(character));
}

const high = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

function windows1252(character: string): number {
	const at = high.indexOf(character);
	return at === -1 ? character.charCodeAt(0) : 0x80 + at;
}
