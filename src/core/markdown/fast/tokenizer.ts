// marked's tokenizer with a cheap test before each rule. The first use of a rule compiles it, which for all rules takes a good part
// of a start, and most articles need few. Searches to the end of the text, which a rule would repeat from each line or character,
// are done once.

import {Tokenizer, type Tokens} from 'marked';
import type {DialectRules} from '../dialect/dialects.ts';
import {maskedAddresses, maskedAutolink, maskedDefinition, maskedTag, unmasked, withTargets} from '../dialect/masks.ts';
import {opensInCjk} from '../emphasis/cjk-emphasis.ts';
import {isMarkup, parsedTag} from '../html/html-tag.ts';
import {type BlockScan, isTable, tableWithoutTabs} from './block-scan.ts';
import {indentedFence, otherEndOf} from './html-ends.ts';
import {firstQuote} from './lazy-lines.ts';
import {createLexedTexts} from './lexed-texts.ts';
import {tableWithPipes, withHiddenPipes} from './names-in-cells.ts';
import {isFull, plainLines} from './paragraph-lines.ts';
import type {QuickRules} from './rules.ts';
import {spacedLink} from './spaced-links.ts';

/** Applies marked's rule only if its block may be there: each test accepts everything that the rule would. */
export class QuickTokenizer extends Tokenizer {
	declare rules: QuickRules;
	dialects: DialectRules | undefined;
	/** Names of the end tags in the article. */
	closedTags: () => ReadonlySet<string> = () => new Set();
	readonly texts = createLexedTexts();

	override code(source: string): Tokens.Code | undefined {
		if (!/^(?: {4}| {0,3}\t)/.test(source)) return undefined;
		const fenced = this.lexer.state.lastToken?.type === 'html' ? indentedFence(source) : undefined;
		if (fenced) return fenced;
		this.texts.join(this.lexer.state.lastToken);
		return super.code(source);
	}

	override fences(source: string): Tokens.Code | undefined {
		return /^ {0,3}(?:`{3}|~{3})/.test(source) ? super.fences(source) : undefined;
	}

	override heading(source: string): Tokens.Heading | undefined {
		return /^ {0,3}#/.test(source) ? super.heading(source) : undefined;
	}

	override hr(source: string): Tokens.Hr | undefined {
		return /^ {0,3}[-*_]/.test(source) ? super.hr(source) : undefined;
	}

	override blockquote(source: string): Tokens.Blockquote | undefined {
		if (!/^ {0,3}>/.test(source)) return undefined;
		const {state} = this.lexer;
		const {lastToken} = state;
		delete state.lastToken;
		const quote = this.texts.aside(() => super.blockquote(firstQuote(source)));
		if (lastToken) state.lastToken = lastToken;
		return quote;
	}

	override list(source: string): Tokens.List | undefined {
		if (!/^ {0,3}[-*+\d]/.test(source)) return undefined;
		const scan = this.#scan(source);
		const most = scan.aboveDialect(source);
		const list = super.list(source.slice(0, Math.min(most ?? Infinity, scan.list(source) ?? Infinity)));
		// marked trims spaces of every kind, but continues only after those that Markdown defines.
		if (list)
			list.raw +=
				/^[ \t]*[^\S\n \t][^\S\n]*/.exec(source.slice(list.raw.length, list.raw.length + longestSpace))?.[0] ?? '';
		return list;
	}

	/**
	 * A tag that begins an HTML block of CommonMark's seventh kind does not interrupt a paragraph, and text that is not a tag begins
	 * no block, nor does an unclosed instruction (`<?php`), which would hide everything below it.
	 */
	override html(source: string): Tokens.HTML | undefined {
		if (!/^ {0,3}</.test(source) || (/^ {0,3}<\?/.test(source) && !this.texts.find(/\?>/, source))) return undefined;
		const tag = parsedTag(/^ {0,3}(<[^<>\n]{1,200}>)/.exec(source)?.[1] ?? '');
		if (tag && !isMarkup(tag, this.closedTags())) return undefined;
		const isInParagraph = this.lexer.state.lastToken?.type === 'paragraph';
		if (isInParagraph && !this.rules.other.htmlBeginRegex(4).test(source)) return undefined;
		const html = super.html(source);
		const end = html && otherEndOf(html.raw, source, this.texts.find);
		if (!html || end === undefined) return html;
		const raw = source.slice(0, end);
		return raw.length < html.raw.length ? super.html(raw) : {...html, raw, text: raw};
	}

	override def(source: string): Tokens.Def | undefined {
		const {lastToken} = this.lexer.state;
		if (!/^ {0,3}\[/.test(source) || isFull(lastToken)) return undefined;
		this.texts.join(lastToken);
		const masked = this.dialects ? maskedDefinition(source, this.dialects.addresses) : undefined;
		const definition = masked && super.def(masked.text);
		return definition ? unmasked(definition, source, masked) : super.def(source);
	}

	override table(source: string): Tokens.Table | undefined {
		const head = /^[^\n]*\n[ \t|:]*-[ \t|:-]*(?:\n|$)/.exec(source)?.[0];
		if (head === undefined || !isTable(withHiddenPipes(head))) return undefined;
		const above = source.slice(0, this.#scan(source).aboveDialect(source));
		const table = this.#tableAt(head.includes('\t') ? tableWithoutTabs(above, head) : above, source);
		return table && {...table, raw: source.slice(0, table.raw.length)};
	}

	#tableAt(above: string, source: string): Tokens.Table | undefined {
		if (!this.texts.find(/\[\[/, source)) return super.table(above);
		// Only these rows: their number is known to marked's rule alone.
		const rows = this.rules.block.table.exec(above)?.[0];
		return rows === undefined ? undefined : tableWithPipes(rows, this.lexer, text => super.table(text));
	}

	override lheading(source: string): Tokens.Heading | undefined {
		if (!source.includes('\n')) return undefined;
		const scan = this.#scan(source);
		const length = scan.heading(source);
		const isCut = length !== undefined && (scan.aboveDialect(source) ?? Infinity) < length;
		return length === undefined || isCut ? undefined : super.lheading(source.slice(0, length));
	}

	/** Number of characters up to the next table header, above which a paragraph ends. */
	paragraphLength(source: string): number | undefined {
		this.texts.join(this.lexer.state.lastToken);
		const scan = this.#scan(source);
		const table = scan.aboveTable(source);
		const mark = scan.aboveDialect(source);
		return table === undefined || mark === undefined ? (table ?? mark) : Math.min(table, mark);
	}

	/** Templates in an address are masked. */
	override link(source: string): Tokens.Link | Tokens.Image | undefined {
		const masked = this.dialects ? maskedAddresses(source, this.dialects.addresses) : undefined;
		const link = masked && super.link(masked.text);
		return link ? unmasked(link, source, masked) : (super.link(source) ?? spacedLink(source, this.lexer));
	}

	override tag(source: string): Tokens.Tag | undefined {
		const masked = this.dialects && source.startsWith('<') ? maskedTag(source, this.dialects.addresses) : undefined;
		if (masked === undefined) return super.tag(source);
		const tag = super.tag(masked.text);
		return tag ? {...tag, raw: source.slice(0, tag.raw.length), text: withTargets(tag.raw, masked)} : super.tag(source);
	}

	/** An underscore opens after a CJK letter as after a space. */
	override emStrong(source: string, masked: string, previous = ''): Tokens.Em | Tokens.Strong | undefined {
		return super.emStrong(source, masked, opensInCjk(source, previous) ? '' : previous);
	}

	/** `5~6 and 7~8` are number ranges, not struck-out text. */
	override del(source: string, masked: string, previous = ''): Tokens.Del | undefined {
		return /^~\d/.test(source) && /\d$/.test(previous) ? undefined : super.del(source, masked, previous);
	}

	/** A line of a paragraph in a list, or as many lines at once as are certainly nothing else. */
	override text(source: string): Tokens.Text | undefined {
		this.texts.join(this.lexer.state.lastToken);
		const mark = this.dialects?.lines && this.#scan(source).aboveDialect(source);
		const raw = plainLines(source.slice(0, mark));
		return raw === undefined ? super.text(source) : {type: 'text', raw, text: raw, tokens: this.lexer.inline(raw)};
	}

	override autolink(source: string): Tokens.Link | undefined {
		const masked = this.dialects ? maskedAutolink(source, this.dialects.addresses) : undefined;
		const link = masked && super.autolink(masked.text);
		if (!link) return super.autolink(source);
		const text = withTargets(link.text, masked);
		return {...unmasked(link, source, masked), text, tokens: [{type: 'text', raw: text, text}]};
	}

	override url(source: string): Tokens.Link | undefined {
		const isMail = this.texts.mail().isAt(source);
		if (!isMail && !/^(?:https?:|ftp:|www\.|mailto:|xmpp:)/i.test(source)) return undefined;
		const template = this.dialects?.addresses.length ? /^[^\s<]{1,2000}?(?=\{[{%])/.exec(source)?.[0] : undefined;
		return super.url(template ?? source);
	}

	/** Ends before a mail address, for which the rule here does not search; looks ahead by the length of a scheme. */
	override inlineText(source: string): Tokens.Text | undefined {
		const length = this.lexer.state.inLink ? undefined : this.texts.mail().distance();
		if (length === undefined) return super.inlineText(source);
		const text = super.inlineText(source.slice(0, length + longestScheme));
		return text && text.raw.length > length ? super.inlineText(source.slice(0, length)) : text;
	}

	#scan(source: string): BlockScan {
		return this.texts.scan(source, {interruption: this.rules.interruption, dialectLines: this.dialects?.lines});
	}
}

/** More than anybody leaves at the end of a line. */
const longestSpace = 100;
const longestScheme = 'https://'.length;
