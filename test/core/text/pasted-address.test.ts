import {describe, expect, test} from 'vitest';
import {pastedAddress, withForgottenScheme} from '../../../src/core/text/web-address.ts';

describe('an address as it is pasted', () => {
	test.each([
		['<https://a.example/x>', 'https://a.example/x'],
		['"https://a.example/x"', 'https://a.example/x'],
		[' https://a.example/x\n', 'https://a.example/x'],
		['URL: https://a.example/x', 'https://a.example/x'],
		['<URL:https://a.example/x>', 'https://a.example/x'],
		['view-source:https://a.example/x', 'https://a.example/x'],
		['feed:https://a.example/x', 'https://a.example/x'],
		['feed:https://a.example/x', 'https://a.example/x'],
		['feed://https://a.example/x', 'https://a.example/x'],
		['feed://a.example/x', 'http://a.example/x'],
		['notes.md', 'notes.md'],
		['"quoted words"', '"quoted words"'],
	])('%s is %s', (text, address) => {
		expect(pastedAddress(text)).toBe(address);
	});
});

describe('an address without its scheme, or with half of it', () => {
	test.each([
		['localhost:8080/x', 'https://localhost:8080/x'],
		['localhost/x', 'https://localhost/x'],
		['//a.example/x', 'https://a.example/x'],
		['http:/a.example/x', 'https://a.example/x'],
		['https//a.example/', 'https://a.example/'],
		['htps://a.example', 'https://a.example/'],
		['hxxp://a.example/', 'https://a.example/'],
		['localhost', undefined],
		['readme.md', undefined],
		['./a.example/x', undefined],
		['/a.example/x', undefined],
	])('%s is %s', (text, address) => {
		expect(withForgottenScheme(text)).toBe(address);
	});
});
