// Stands in the bundle for what marked-terminal would load for blocks: every grammar of highlight.js, a table of
// emoji, boxes for tables. Our own layout draws the blocks, so none of it is ever called, and start-up is spared
// three times the start of Node itself.

/** Every import by its name; a call would be a defect. */
function never(): never {
	throw new Error('marked-terminal was asked for a block');
}

export {never as get, never as highlight};

/** What marked-terminal makes at its start: an expression (of ansi-regex), and a flag it reads (of supports-hyperlinks). */
function standIn(): RegExp {
	return /$^/;
}

// biome-ignore lint/style/noDefaultExport: it stands for packages that have one
export default standIn;
