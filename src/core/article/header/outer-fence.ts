// An article that is fenced as a whole, as language models return it: ` ```markdown ` before its first line, and three backticks
// after its last.

const outer = /^(\s*)(`{3,}|~{3,})(?:markdown|md)[ \t]*\n([\s\S]*)\n(`{3,}|~{3,})[ \t]*\n*$/i;

/** Replaces such a fence by blank lines, so that line numbers stay the same. */
export function withoutOuterFence(text: string): string {
	const [, blank = '', open = '', inner, close] = outer.exec(text) ?? [];
	return inner === undefined || open !== close || !isOne(inner, open.charAt(0)) ? text : `${blank}\n${inner}\n`;
}

/** Whether no inner fence closes it: each inner fence must name a language, and be closed. */
function isOne(inner: string, sign: string): boolean {
	const fences = inner.match(sign === '~' ? /^ {0,3}~{3,}[^\n]*$/gm : /^ {0,3}`{3,}[^\n]*$/gm) ?? [];
	return (
		fences.length % 2 === 0 && fences.every((fence, index) => (index % 2 === 0) === /[`~][ \t]*[^\s`~]/.test(fence))
	);
}
