// Takes the place in the bundle of what is imported and never called (see .config/rolldown.js). Above all what marked-terminal would
// load for blocks: every grammar of highlight.js, a table of emoji, boxes for tables; our own layout draws the blocks, and
// start-up is spared three times the start of Node itself. And the readers of pages and PDFs, which have a thread.

/** Every import by its name; a call would be a defect. */
function never(): never {
	throw new Error('something was called that the bundle leaves out');
}

/** The base of linkedom's nodes, which otherwise costs a page half of its time: every node gets a map of its listeners. */
class EventTarget {
	_getParent(): null {
		return null;
	}
}

export {EventTarget, never as doPageJob, never as get, never as highlight};

/** Default export, which marked-terminal calls or reads at its start: an expression (of ansi-regex), and a flag it reads (of supports-hyperlinks). */
function stub(): RegExp {
	return /$^/;
}

export default stub;
