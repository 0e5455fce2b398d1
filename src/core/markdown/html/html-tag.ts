// Parses an HTML tag: its name and attributes, and whether it is markup or text in angle brackets.

import {decodeReferences} from '../../text/entities.ts';
import {safeLine} from '../../text/safe-text.ts';
import {booleanAttributes, foreignElements, htmlElements, placeholderElements} from './html-elements.ts';

export interface Tag {
	/** As written. */
	name: string;
	isEnd: boolean;
	isSelfClosing: boolean;
	/** The text between the name and the closing bracket. */
	attributes: string;
}

/** Undefined if the brackets can't contain a tag: a comment, an address, `<3>`. */
export function parsedTag(raw: string): Tag | undefined {
	const match = /^<(\/?)([a-z][\w.-]*)((?:[\s/:][\s\S]*)?)>$/i.exec(raw);
	if (!match) return undefined;
	const [, slash = '', name = '', attributes = ''] = match;
	const known = attributes.includes('={') ? attributes.replace(valueInBraces, '=""') : attributes;
	return {name, isEnd: slash !== '', isSelfClosing: attributes.endsWith('/'), attributes: known};
}

/** As in JSX, with data nested up to three levels. */
const valueInBraces = /=\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\}/g;

/** Names of the end tags in a text, which distinguish components and unknown elements from placeholders. */
export function closedNames(text: string): ReadonlySet<string> {
	const names = new Set<string>();
	if (!text.includes('</')) return names;
	for (const [, name = ''] of text.matchAll(/<\/([a-z][\w.-]*)\s*>/gi)) names.add(name).add(name.toLowerCase());
	return names;
}

/**
 * Whether a tag is markup. HTML elements are, unless the attributes are implausible (`a<b and c>d`); components (`<Note>`) and
 * custom elements are if they are closed or have attributes; any other name is text.
 */
export function isMarkup({name, isEnd, isSelfClosing, attributes}: Tag, closed: ReadonlySet<string>): boolean {
	const element = name.toLowerCase();
	if (attributes.startsWith(':')) return officeNamespace.test(element);
	// `<script setup>`, `<style lang=…>`: their content is not for readers.
	if ((element === 'script' || element === 'style') && closed.has(element)) return true;
	const isWhole = isEnd || isSelfClosing || closed.has(name) || hasValue.test(attributes);
	const mayHaveOwn = isWhole && (htmlElements.has(element) || /^[A-Z][a-z]/.test(name));
	const isWritten = isEnd || areAttributes(attributes) || (mayHaveOwn && areNames(attributes, element));
	if (placeholderElements.has(element) || foreignElements.has(element)) {
		return isWritten && (isWhole || attributes.trim() !== '');
	}
	return htmlElements.has(element) ? isWritten : isWhole && /^[A-Z]|-/.test(name);
}

/** `<Frame border center>`, `<code text-blue>`: if closed, it may have attributes unknown to HTML. */
function areNames(attributes: string, element: string): boolean {
	// Single letters are also names of numbers: `a <b and c>`, `<i x>`.
	const names = /^[abisuq]$/.test(element) ? hyphenatedNames : anyNames;
	return names.test(attributes) && !/\s(?:and|or)\s/.test(attributes);
}

const anyNames = /^(?:\s+[a-z][\w:-]*)+\s*\/?$/i;
const hyphenatedNames = /^(?:\s+[a-z]\w*-[\w:-]+)+\s*\/?$/i;

/** Word and PowerPoint leave `<o:p>` and `<st1:place>` in pages. */
const officeNamespace = /^(?:o|v|w|m|x|st1)$/;
const hasValue = /=\s*["']/;

/** Each attribute has a value or needs none. A quoted value proves that the whole is a tag. */
function areAttributes(attributes: string): boolean {
	if (attributes === '' || hasValue.test(attributes)) return true;
	const parts = /\s*(?:([^\s"'<>/=]+)(\s*=\s*[^\s"'<>]+)?|["'/=])/y;
	for (let part = parts.exec(attributes); part; part = parts.exec(attributes)) {
		const [, name = '/', value] = part;
		if (value === undefined && !isBoolean(name.toLowerCase())) return false;
	}
	return true;
}

function isBoolean(name: string): boolean {
	return name === '/' || booleanAttributes.has(name) || /^(?:data|aria|v|x|ng)-|^[:@#*[({]/.test(name);
}

/** The value of an attribute, decoded and sanitized; undefined if the tag lacks it. */
export function attributeOf({attributes}: Pick<Tag, 'attributes'>, name: string): string | undefined {
	const match = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(attributes);
	const value = match?.[1] ?? match?.[2] ?? match?.[3];
	return value === undefined ? undefined : safeLine(decodeReferences(value)).trim();
}

/** Whether a tag has an attribute, with or without a value. */
export function hasAttribute({attributes}: Pick<Tag, 'attributes'>, name: string): boolean {
	const names = attributes.replace(/"[^"]*"|'[^']*'/g, '');
	return new RegExp(`(?:^|\\s)${name}(?![^\\s=/])`, 'i').test(names);
}
