import {expect, test} from 'vitest';
import {openHome} from '../../import/at-home.ts';

test('of several links of one paragraph to the same article one is said', async () => {
	const home = openHome();
	home.write('notes/pier.md', '# The pier\n\nText.');
	home.write('notes/ferry.md', '# The ferry\n\nFrom [the pier](pier.md) to [it](./pier.md).\n\nSee [pier](pier.md).');
	const {out} = await home.wsws('links', '--library', `${home.folder}/notes`, 'ferry');
	expect(out).toBe('ferry\tpier\tferry:3\tarticle\nferry\tpier\tferry:5\tarticle\n');
});
