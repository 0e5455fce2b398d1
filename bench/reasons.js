// Where the time goes of what misses its goal, as far as it was looked into with Node's profiler. Printed beside the goals
// that are missed, so it must hold whichever of them that are.

const law = '[scaling.md](scaling.md#the-law)';

export const reasons = {
	startUp:
		'what is added is the loading of the program: the reading of what V8 compiled of it the last time, the declarations of the ' +
		'commands (`complete` needs those of all), SQLite’s native library on Nodes without one, and in `show` the expressions of ' +
		'Markdown’s parser, which V8 compiles each time. Less is hardly to be had: Node takes 5 ms to load any file, the library of ' +
		'SQLite 5 to 10, and Markdown’s parser 7 to make its expressions.',
	executable:
		'half of it is the start of the executable itself; the rest is the opening of the catalog and what the command does, compiled beforehand.',
	show:
		'a quarter goes into the parsing of Markdown, a third into the layout of lines, a tenth each into the collection of garbage ' +
		'and the writing to the terminal. The whole page is made before its first line is ' +
		'written.',
	dialects:
		'a text is looked through once for the characters that marks of dialects begin with, and each of them is tried with the ' +
		'expressions of its marks: a text with many brackets, colons or braces takes longer.',
	opening:
		'all of the text is parsed into blocks first, because places, contents and search need them; a screen of it is laid out.',
	frame:
		'a frame that comes to pieces not yet laid out does that first, and the first Chinese or Japanese text on the way loads the ' +
		'rules for its line ends, once 20 to 50 ms of processor time. Far more than that is another program on the same core.',
	indexing: `half is SQLite’s writing of the index, half the parsing, on threads that work at the same time; see ${law}.`,
	memory:
		'each of the threads that parse has a heap of its own, which Node lets grow before it collects, as it does the main one; see ' +
		`${law}.`,
	catalog: `it holds the text by passages, so that hits need no file, the index of its words, and signatures for patterns; see ${law}.`,
	assistant:
		'an article that is shown is read and parsed; a search reads the texts of the articles that it answers with, and asks folders first ' +
		'whether something changed.',
	looking:
		'nearly all of it is the loading of the program, as at every start; looking up takes a few milliseconds, up to 20 for a word ' +
		`that every article has. See ${law}.`,
	regexp:
		'half is the fetching of whole articles from SQLite, a sixth the matching; the rest is the start of the threads, and what an ' +
		'article with hits costs: its paragraphs, its places, the way to the thread that prints. `rg` copies and decodes nothing. ' +
		'Where signatures rule nearly all articles out, what is left is the loading of the program; four letters, which ' +
		'have two bits in them, rule out nine tenths; see [scaling.md](scaling.md#measured).',
	links:
		'a fifth goes into the files, which are written beside their place and then named, a quarter into the log of what was read and its ' +
		'index, a fifth into what is known of each link, and less than a tenth into the reading of the export.',
	change:
		'the parser of Markdown is loaded and used for the first time, which takes about a bare start of Node, and one transaction is ' +
		`synced to the disk; see ${law}.`,
};
