// The tags of a page as a parser should see them: one head and one body, wherever a page has them and however many, as browsers
// read it; no sections of XML; and no tags nested by the thousand, which cost parsers the square of their depth or the stack.

/**
 * The tags of a whole page. What stands before `<html>`, behind `</html>` or in a second page within is of its head or body
 * as well: an element or a text that is none of a head ends the head (WHATWG HTML, "tree construction").
 */
export function soundPage(html: string): string {
	const skeleton: Skeleton = {hasHtml: false, stage: 'start', raw: undefined};
	const start = /^\s*(?:<|$)/.test(html) ? '' : bodyAt(skeleton);
	const depth = depthLimits();
	const inside = html.replace(tags, (tag, slash: string | undefined, name: string | undefined, at: number) => {
		const sound = soundTag(depth, {tag, slash, name});
		if (skeleton.stage === 'body' && !(name && skeletal.test(name))) return sound;
		const framed = skeletonTag(skeleton, {tag: sound, slash, name: name?.toLowerCase()});
		return isTextAt(html, at + tag.length) ? framed + bodyAt(skeleton) : framed;
	});
	return start + inside + bodyAt(skeleton);
}

/** The same of a part of a page. */
export function soundTags(html: string): string {
	const depth = depthLimits();
	return html.replace(tags, (tag, slash: string | undefined, name: string | undefined) =>
		soundTag(depth, {tag, slash, name}),
	);
}

/** Comments and scripts are passed over, and have no name. */
const tags =
	/<!--[\s\S]*?(?:-->|$)|<script\b[\s\S]*?(?:<\/script\s*>|$)|<!\[CDATA\[|\]\]>|<(\/?)([a-z][\w:-]*)\b[^<>]*>/gi;

interface Tag {
	tag: string;
	/** The `/` of an end tag. */
	slash: string | undefined;
	name: string | undefined;
}

/** How much of the frame of a page was written. */
interface Skeleton {
	hasHtml: boolean;
	stage: 'start' | 'head' | 'body';
	/** The element of the head that is open, whose text is none of the page. */
	raw: string | undefined;
}

/** One tag of a page, with what must be written before it. */
function skeletonTag(skeleton: Skeleton, {tag, slash, name}: Tag): string {
	if (skeleton.raw !== undefined) {
		if (slash && name === skeleton.raw) skeleton.raw = undefined;
		return tag;
	}
	if (name === undefined) return tag.startsWith('<!') ? tag : headAt(skeleton) + tag;
	if (slash) return skeletal.test(name) ? '' : tag;
	if (skeletal.test(name)) return frameTag(skeleton, tag, name);
	if (!ofHead.test(name)) return bodyAt(skeleton) + tag;
	if (withText.test(name)) skeleton.raw = name;
	return headAt(skeleton) + tag;
}

/** The first of each of these is taken; another one becomes an element that nobody sees, whatever stands in its attributes. */
function frameTag(skeleton: Skeleton, tag: string, name: string): string {
	const {hasHtml, stage} = skeleton;
	if (name === 'html' && !hasHtml && stage === 'start') {
		skeleton.hasHtml = true;
		return tag;
	}
	if (name === 'head' && stage === 'start') {
		skeleton.stage = 'head';
		return hasHtml ? tag : `<html>${tag}`;
	}
	if (name !== 'body' || stage === 'body') return `<meta${tag.slice(1 + name.length)}`;
	const before = headAt(skeleton);
	skeleton.stage = 'body';
	return `${before}</head>${tag}`;
}

/** What is missing before something of the head. */
function headAt(skeleton: Skeleton): string {
	if (skeleton.stage !== 'start') return '';
	skeleton.stage = 'head';
	return skeleton.hasHtml ? '<head>' : '<html><head>';
}

/** What is missing before something of the body. */
function bodyAt(skeleton: Skeleton): string {
	if (skeleton.stage === 'body' || skeleton.raw !== undefined) return '';
	const before = headAt(skeleton);
	skeleton.stage = 'body';
	return `${before}</head><body>`;
}

const skeletal = /^(?:html|head|body)$/i;
const ofHead = /^(?:base|basefont|bgsound|link|meta|noscript|style|template|title)$/;
const withText = /^(?:noscript|style|template|title)$/;

function isTextAt(html: string, at: number): boolean {
	blankToText.lastIndex = at;
	return blankToText.test(html);
}

const blankToText = /\s*[^<\s]/y;

/** Levels: deeper than any page that a person made; browsers themselves stop at 512. */
const maxDepth = 150;
/** Levels of lists, quotations and tables in each other: each is an indent, or a quotation mark at every line. */
const maxBlockDepth = 20;
/** Levels of what HTML does not know: addresses of letters in angle brackets begin something that never ends. */
const maxUnknownDepth = 100;
const blocks = /^(?:blockquote|dl|menu|ol|table|ul)$/i;

interface Limit {
	depth: number;
	limit: number;
}

interface DepthLimits {
	all: Limit;
	indented: Limit;
	unknown: Limit;
	/** Whether a section of XML has begun. */
	hasSection: boolean;
}

function depthLimits(): DepthLimits {
	return {
		all: {depth: 0, limit: maxDepth},
		indented: {depth: 0, limit: maxBlockDepth},
		unknown: {depth: 0, limit: maxUnknownDepth},
		hasSection: false,
	};
}

/** The tag; nothing for one that is nested too deeply, whose text stays, and for the ends of sections, which would hide theirs. */
function soundTag(depth: DepthLimits, {tag, slash, name}: Tag): string {
	if (name === undefined) return isSectionTag(depth, tag) ? '' : tag;
	if (!nests(name, tag)) return tag;
	const {all, indented, unknown} = depth;
	const known = blocks.test(name) ? [all, indented] : [all];
	const levels = isKnown(name) ? known : [unknown];
	const isTooDeep = levels.some(({depth, limit}) => depth >= limit + (slash ? 1 : 0));
	for (const level of levels) level.depth = Math.max(0, level.depth + (slash ? -1 : 1));
	return isTooDeep ? '' : tag;
}

/** Whether what follows a tag stands in its element, until that ends. */
function nests(name: string, tag: string): boolean {
	return !endless.test(name) && !(endsAtOnce.test(name) && tag.endsWith('/>'));
}

function isKnown(name: string): boolean {
	return htmlElements.test(name) || name.includes('-');
}

function isSectionTag(depth: DepthLimits, tag: string): boolean {
	if (tag !== ']]>' && !tag.startsWith('<![')) return false;
	const isStart = tag !== ']]>';
	const isEnd = !isStart && depth.hasSection;
	depth.hasSection = isStart;
	return isStart || isEnd;
}

/** All others are of pictures and formulas, or of nobody. */
const htmlElements =
	/^(?:a|abbr|address|article|aside|b|bd[io]|big|blockquote|button|center|cite|code|data|del|details|dfn|div|dl|em|fieldset|fig\w+|font|footer|form|h[1-6]|header|hgroup|i|iframe|ins|kbd|label|legend|main|map|mark|menu|nav|nobr|noscript|object|ol|output|pre|q|ruby|s|samp|section|select|small|span|strike|strong|sub|summary|sup|table|template|time|tt|u|ul|var|video|audio|canvas|math|svg|noframes|noembed|applet|frameset|marquee|dialog|picture|slot|search|textarea|title|dir|strike|acronym|xmp)$/i;

/**
 * Elements that may leave out their end (WHATWG HTML, "optional tags"), and would seem to nest when they don't, and those that
 * have none. All others nest, also those that nobody knows.
 */
const endless =
	/^(?:html|head|body|p|li|dt|dd|rt|rp|rb|rtc|optgroup|option|colgroup|caption|thead|tbody|tfoot|tr|td|th|area|base|basefont|bgsound|br|col|embed|frame|hr|img|image|input|keygen|link|meta|param|source|track|wbr)$/i;

/** Elements that have no end (WHATWG HTML, "void elements"), and those of pictures and formulas, which both parsers end. */
export const endsAtOnce =
	/^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|(?:m|svg:)?(?:path|rect|circle|use|line|space|prescripts))$/i;
