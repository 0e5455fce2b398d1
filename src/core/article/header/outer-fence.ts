// An article that stands in a fence as a whole, as chats with language models give it: ` ```markdown ` over its first line, and
// three backticks below its last.

const outer = /^(\s*)(`{3,}|~{3,})(?:markdown|md)[ \t]*\n([\s\S]*)\n(`{3,}|~{3,})[ \t]*\n*$/i;

/** The text without such a fence; blank lines stand there, so that all others keep their numbers. */
export function withoutOuterFence(text: string): string {
	const [, blank = '', open = '', inner, close] = outer.exec(text) ?? [];
	return inner === undefined || open !== close || !isOne(inner, open.charAt(0)) ? text : `${blank}\n${inner}\n`;
}

/** No fence within ends it: each that opens another has the name of a language, and is closed. */
function isOne(inner: string, sign: string): boolean {
	const fences = inner.match(sign === '~' ? /^ {0,3}~{3,}[^\n]*$/gm : /^ {0,3}`{3,}[^\n]*$/gm) ?? [];
	return (
		fences.length % 2 === 0 && fences.every((fence, index) => (index % 2 === 0) === /[`~][ \t]*[^\s`~]/.test(fence))
	);
}
