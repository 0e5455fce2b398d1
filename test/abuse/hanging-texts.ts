// Texts whose reading never ends, as with an expression that tries them in endlessly many ways.

/** What such a text holds. */
export const hanging = 'it hangs for ever';

/** Places in the reading of an article, and a piece of an expression that is tried there. */
export const places = {
	header: '%(?:YAML',
	marks: '^\\s*(?:import\\s',
	lexing: '\\r\\n|\\r',
	metadata: 'excalidraw-plugin:',
	record: "['.,-](?<=",
};

/** Makes expressions with this piece in them try such texts for ever, as a script that programs load first, too. */
export function hangAt(piece: string, text: string): void {
	const {exec} = RegExp.prototype;
	RegExp.prototype.exec = function (tried: string) {
		if (this.source.includes(piece) && String(tried).includes(text)) for (;;);
		return exec.call(this, tried);
	};
}

/** The same as a script. */
export function hangingScript(piece: string): string {
	return `${hangAt};hangAt(${JSON.stringify(piece)}, ${JSON.stringify(hanging)});`;
}
