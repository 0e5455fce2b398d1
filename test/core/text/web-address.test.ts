import {describe, expect, test} from 'vitest';
import {
	addressKey,
	hasSecrets,
	keptAddress,
	publicAddress,
	shownAddress,
	webAddress,
} from '../../../src/core/text/web-address.ts';

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
		['https://secret@example.org/feed', 'https://example.org/feed'],
		['https://example.org/feed?token=abc&page=2', 'https://example.org/feed?token=…&page=2'],
		['https://example.org/feed?page=2&token=abc', 'https://example.org/feed?page=2&token=…'],
		['https://example.org/feed?api_key=abc', 'https://example.org/feed?api_key=…'],
		['https://example.org/feed?accessToken=abc', 'https://example.org/feed?accessToken=…'],
		['https://example.org/feed?%74oken=abc', 'https://example.org/feed?%74oken=…'],
		['https://example.org/feed?X-Amz-Signature=abc', 'https://example.org/feed?X-Amz-Signature=…'],
		['https://example.org/feed?key=', 'https://example.org/feed?key='],
		['https://example.org/a;jsessionid=abc?x=1', 'https://example.org/a;jsessionid=…?x=1'],
		['https://example.org/#access_token=abc&x=1', 'https://example.org/#access_token=…&x=1'],
		['https://example.org/#/inbox?token=abc', 'https://example.org/#/inbox?token=…'],
		['https://example.org/?next=https%3A%2F%2Fa%3Ab%40example.com%2F', 'https://example.org/?next=…'],
		['https://example.org/?next=https%3A%2F%2Fexample.com%2F%3Ftoken%3Dabc', 'https://example.org/?next=…'],
		[
			'https://example.org/feed?author=smith&keyword=rain&monkey=1&next=https%3A%2F%2Fexample.com%2F',
			'https://example.org/feed?author=smith&keyword=rain&monkey=1&next=https%3A%2F%2Fexample.com%2F',
		],
		['https://example.org/@smith/a@b', 'https://example.org/@smith/a@b'],
		['http://reader:secret@example.org:99999/', 'http://example.org:99999/'],
		['http://reader:sec/ret@example.org/', 'http://example.org/'],
		['http://reader:sec@ret@[broken/?token=abc#key=def', 'http://[broken/?token=…#key=…'],
		['http:///reader:secret@', 'http:///'],
		['http:reader:secret@example.org/', 'http:example.org/'],
		['ftp://reader:secret@example.org/x', 'ftp://example.org/x'],
		['feed:https://reader:secret@example.org/x', 'feed:example.org/x'],
		['reader:secret@example.org/x?token=abc', 'example.org/x?token=…'],
		['example.org/x?token=abc', 'example.org/x?token=…'],
		['not an address', 'not an address'],
		['/home/me/to@do=1/a#b.md', '/home/me/to@do=1/a#b.md'],
		['notes@home.md', 'notes@home.md'],
	])('%s is shown as %s', (url, shown) => {
		expect(shownAddress(url)).toBe(shown);
	});
});

test.each([
	['https://a:b@example.org/x?utm_source=mail&id=1&fbclid=9#top', 'https://example.org/x?id=1'],
	['https://example.org/x?b=1&a=2', 'https://example.org/x?b=1&a=2'],
	['https://example.org/x?token=abc&b=1', 'https://example.org/x?b=1'],
	['https://example.org/x?key=abc', 'https://example.org/x'],
	['https://example.org/x;jsessionid=abc?b=1', 'https://example.org/x?b=1'],
	['https://example.org/x?next=https%3A%2F%2Fa%3Ab%40example.com%2F&b=1', 'https://example.org/x?b=1'],
	['not an address', 'not an address'],
])('an article keeps %s as %s', (url, kept) => {
	expect(keptAddress(url)).toBe(kept);
});

test.each([
	['https://a:b@example.org/x?utm_source=mail&token=abc#top', 'https://example.org/x?utm_source=mail#top'],
	['https://example.org/x#access_token=abc', 'https://example.org/x'],
	['https://example.org/x?next=http%3A%2F%2F[', 'https://example.org/x?next=http%3A%2F%2F['],
	['https://example.org/x?user=smith&session=', 'https://example.org/x?user=smith&session='],
	['https://example.org/x?a=b%20c&d', 'https://example.org/x?a=b%20c&d'],
])('what links to %s may say %s', (url, open) => {
	expect(publicAddress(url)).toBe(open);
});

test.each([
	['https://example.org/x?key=abc', true],
	['https://example.org/x#access_token=abc', true],
	['https://example.org/x?id=1', false],
	['https://a:b@example.org/x', false],
])('%s holds a key to the page itself: %s', (url, expected) => {
	expect(hasSecrets(url)).toBe(expected);
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
