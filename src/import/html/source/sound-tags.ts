// Normalizes the tags of a page for parsers: one head and one body, as browsers construct them, however many a page has and
// wherever; no XML sections; and no tags nested by the thousand, which take parsers quadratic time or overflow the stack.

/**
 * Normalizes a whole page. Content before `<html>`, after `</html>` or in a second page inside also belongs to its head or body: an
 * element or text that can't be in a head ends the head (WHATWG HTML, "tree construction").
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

/** The same for a part of a page. */
export function soundTags(html: string): string {
	const depth = depthLimits();
	return html.replace(tags, (tag, slash: string | undefined, name: string | undefined) =>
		soundTag(depth, {tag, slash, name}),
	);
}

/** Comments and scripts are skipped, and have no name. */
const tags =
	/<!--[\s\S]*?(?:-->|$)|<script\b[\s\S]*?(?:<\/script\s*>|$)|<!\[CDATA\[|\]\]>|<(\/?)([a-z][\w:-]*)\b[^<>]*>/gi;

interface Tag {
	tag: string;
	/** The `/` of an end tag. */
	slash: string | undefined;
	name: string | undefined;
}

/** Which parts of the page's frame were written. */
interface Skeleton {
	hasHtml: boolean;
	stage: 'start' | 'head' | 'body';
	/** The open element of the head whose text is not the page's. */
	raw: string | undefined;
}

/** Returns one tag of a page, preceded by what must be written before it. */
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

/** The first of each of these tags is used; others become invisible elements, whatever their attributes contain. */
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

/** What is missing before head content. */
function headAt(skeleton: Skeleton): string {
	if (skeleton.stage !== 'start') return '';
	skeleton.stage = 'head';
	return skeleton.hasHtml ? '<head>' : '<html><head>';
}

/** What is missing before body content. */
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

/** In levels: deeper than any page made by a person; browsers stop at 512. */
const maxDepth = 150;
/** Nesting limit of lists, quotations and tables, each of which adds an indent or quotation mark to every line. */
const maxBlockDepth = 20;
/** Nesting limit of unknown elements: mail addresses in angle brackets begin elements that never end. */
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
	/** Whether an XML section has begun. */
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

/** Returns the tag; nothing for one nested too deeply, whose text stays, and for the ends of sections, which would hide theirs. */
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

/** Whether what follows a tag is inside its element, until that ends. */
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

/** Others belong to images and formulas, or are unknown. */
const htmlElements =
	/^(?:a|abbr|address|article|aside|b|bd[io]|big|blockquote|button|center|cite|code|data|del|details|dfn|div|dl|em|fieldset|fig\w+|font|footer|form|h[1-6]|header|hgroup|i|iframe|ins|kbd|label|legend|main|map|mark|menu|nav|nobr|noscript|object|ol|output|pre|q|ruby|s|samp|section|select|small|span|strike|strong|sub|summary|sup|table|template|time|tt|u|ul|var|video|audio|canvas|math|svg|noframes|noembed|applet|frameset|marquee|dialog|picture|slot|search|textarea|title|dir|strike|acronym|xmp)$/i;

/**
 * Elements whose end tag is optional (WHATWG HTML, "optional tags"), so that they would seem to nest, and void elements. All others
 * nest, including unknown ones.
 */
const endless =
	/^(?:html|head|body|p|li|dt|dd|rt|rp|rb|rtc|optgroup|option|colgroup|caption|thead|tbody|tfoot|tr|td|th|area|base|basefont|bgsound|br|col|embed|frame|hr|img|image|input|keygen|link|meta|param|source|track|wbr)$/i;

/** Void elements (WHATWG HTML), and those of images and formulas that both parsers close. */
export const endsAtOnce =
	/^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|(?:m|svg:)?(?:path|rect|circle|use|line|space|prescripts))$/i;
