import {describe, expect, test} from 'vitest';
import {addressKey, keptAddress, shownAddress, webAddress} from '../../../src/core/text/web-address.ts';

test.each([
	['https://example.org/a', true],
	[' http://example.org ', true],
	['HTTPS://EXAMPLE.ORG', true],
	['ftp://example.org', false],
	['file:///etc/passwd', false],
	['javascript:alert(1)', false],
	['example.org/a', false],
	['https://', false],
])('%s is an address of the web: %s', (text, isOne) => {
	expect(webAddress(text) !== undefined).toBe(isOne);
});

describe('messages', () => {
	test.each([
		['https://reader:secret@example.org/feed', 'https://example.org/feed'],
		['https://example.org/feed?token=abc&page=2', 'https://example.org/feed?token=…&page=2'],
		['https://example.org/feed?api_key=abc', 'https://example.org/feed?api_key=…'],
		['https://example.org/feed?author=smith&keyword=rain', 'https://example.org/feed?author=smith&keyword=rain'],
		['not an address', 'not an address'],
	])('%s is shown as %s', (url, shown) => {
		expect(shownAddress(url)).toBe(shown);
	});
});

test.each([
	['https://a:b@example.org/x?utm_source=mail&id=1&fbclid=9#top', 'https://example.org/x?id=1'],
	['https://example.org/x?b=1&a=2', 'https://example.org/x?b=1&a=2'],
	['not an address', 'not an address'],
])('an article keeps %s as %s', (url, kept) => {
	expect(keptAddress(url)).toBe(kept);
});

describe('the same page', () => {
	test.each([
		['https://example.org/x', 'http://www.example.org/x/'],
		['https://example.org/x?a=1&b=2', 'https://example.org/x?b=2&a=1#part'],
		['not an address', 'not an address'],
		['https://m.example.org/x?utm_campaign=y', 'https://example.org/x'],
	])('%s and %s', (one, other) => {
		expect(addressKey(one)).toBe(addressKey(other));
	});

	test.each([
		['https://example.org/x', 'https://example.org/y'],
		['https://example.org/?p=1', 'https://example.org/?p=2'],
		['https://example.org/x', 'https://example.com/x'],
	])('is not %s and %s', (one, other) => {
		expect(addressKey(one)).not.toBe(addressKey(other));
	});
});
