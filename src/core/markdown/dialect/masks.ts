// Templates in link addresses and tag attributes. While marked parses the text, they are masked by private-use characters of the
// same length; afterwards they are replaced by their target, or removed.

import type {Tokens} from 'marked';
import type {Dialect} from './dialect.ts';

type Address = NonNullable<Dialect['address']>;

export interface Masked {
	text: string;
	/** The replacement of each masked run, in order. */
	targets: string[];
}

const sign = '\ue0f0';
/** Two characters alternate, because templates may be adjacent. */
const lastSign = '\ue0f1';
/** In UTF-16 units, more than a link or tag with templates takes. */
const longest = 3000;
const longestTag = 1000;

/** Undefined if no address contains a template. */
export function maskedAddresses(source: string, addresses: Address[]): Masked | undefined {
	if (addresses.length === 0) return undefined;
	const reach = source.slice(0, longest);
	const start = reach.indexOf('](');
	if (start < 0) return undefined;
	const near = reach.slice(0, endOfLink(reach, start));
	if (!/\{(?:[{%]|[a-z]+\})|\(`/.test(near.slice(start))) return undefined;
	return masked(near, addresses, part => new RegExp(String.raw`(\]\(\s*<?[^\s()<>]*)(${part.source})`, 'g'));
}

/** For a link definition: masks its address, up to the end of the line. */
export function maskedDefinition(source: string, addresses: Address[]): Masked | undefined {
	const [line] = /^ {0,3}\[[^\]\n]{1,500}\]:[^\n]{0,1000}\{[{%][^\n]{0,1000}(?:\n|$)/.exec(source) ?? [];
	if (line === undefined || addresses.length === 0) return undefined;
	return masked(line, addresses, part => new RegExp(String.raw`(\]:[ \t]*<?[^\s<>]*)(${part.source})`, 'g'));
}

/** For an address in angle brackets. */
export function maskedAutolink(source: string, addresses: Address[]): Masked | undefined {
	const [link] =
		/^<[a-z][a-z\d+.-]{1,30}:[^\s<>]{1,1000}?\{[{%][^\n{}]{1,500}[}%]\}[^\s<>]{0,500}>/i.exec(source) ?? [];
	if (link === undefined || addresses.length === 0) return undefined;
	return masked(link, addresses, part => new RegExp(String.raw`(^<[^\s<>]*)(${part.source})`, 'g'));
}

/** A link may contain an image, whose address comes first. */
function endOfLink(source: string, start: number): number {
	const second = source.indexOf('](', start + 2);
	const third = second < 0 ? -1 : source.indexOf('](', second + 2);
	return third < 0 ? source.length : third;
}

export function maskedTag(source: string, addresses: Address[]): Masked | undefined {
	const near = source.slice(0, longestTag);
	const end = near.indexOf('\n\n');
	if (!/^<[a-z][^>]*\{[{%]/i.test(end < 0 ? near : near.slice(0, end))) return undefined;
	return masked(near, addresses, part => new RegExp(String.raw`(=\s*["']?[^"'\s>]*)(${part.source})`, 'g'));
}

function masked(source: string, addresses: Address[], placeOf: (part: RegExp) => RegExp): Masked | undefined {
	const found: {at: number; target: string}[] = [];
	let text = source;
	for (const {part, target} of addresses) {
		const place = placeOf(part);
		for (let again = true; again && found.length < 50; ) {
			again = false;
			text = text.replace(place, (_all, before: string, template: string, at: number) => {
				again = true;
				found.push({at: at + before.length, target: target(template)});
				return before + sign.repeat(template.length - 1) + lastSign;
			});
		}
	}
	if (found.length === 0) return undefined;
	found.sort((a, b) => a.at - b.at);
	return {text, targets: found.map(({target}) => target)};
}

/** The link with its original source, and with the address unmasked. */
export function unmasked<Link extends Tokens.Link | Tokens.Image | Tokens.Def>(
	token: Link,
	source: string,
	masks: Masked,
): Link {
	return {...token, raw: source.slice(0, token.raw.length), href: withTargets(token.href, masks)};
}

export function withTargets(text: string, {targets}: Masked): string {
	const left = [...targets];
	return text.replace(encodedRuns, () => left.shift() ?? '');
}

const encodedRuns = /(?:%EE%83%B0|\ue0f0)*(?:%EE%83%B1|\ue0f1)/gi;
