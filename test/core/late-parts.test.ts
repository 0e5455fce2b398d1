import {expect, test} from 'vitest';
import {latePart, PartNeeded, withParts} from '../../src/core/late-parts.ts';

test('work is begun again when the part that it needs is loaded, which is once', async () => {
	let loads = 0;
	let begun = 0;
	const one = latePart(async () => ++loads);
	const other = latePart(async () => `${++loads} others`);
	const work = () => {
		begun++;
		return [one(), other()];
	};
	expect(work).toThrow(PartNeeded);
	expect(await withParts(work)).toEqual([1, '2 others']);
	expect(await withParts(work)).toEqual([1, '2 others']);
	expect({loads, begun}).toEqual({loads: 2, begun: 5});
});

test('what work and loading throw is thrown', async () => {
	const missing = latePart(() => Promise.reject(new Error('no such part')));
	await expect(withParts(missing)).rejects.toThrow('no such part');
	await expect(
		withParts(() => {
			throw new Error('failed');
		}),
	).rejects.toThrow('failed');
});
