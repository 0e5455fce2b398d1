// A catalog of an older wsws is only made anew when the version of its schema rose. What is put into it is made by parsing,
// folding and counting: a change there that does not raise the version leaves old answers in every library.

import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {tests as commonMark} from 'commonmark-spec';
import {expect, test} from 'vitest';
import {withParts} from '../../../src/core/late-parts.ts';
import {createTables} from '../../../src/library/catalog/schema.ts';
import {recordOf} from '../../../src/library/catalog/sync/record.ts';
import {openDatabase} from '../../../src/platform/sqlite.ts';
import {optional, text} from '../../../src/platform/sqlite-rows.ts';
import {realWorldFiles} from '../../core/article/real-world.ts';
import {rows} from '../../core/markdown/dialect/rows.ts';
import {temporaryFolder} from '../../temporary-folder.ts';

/** Where only the digest is another: raise `version` in schema.ts, and put both here. */
const known = {version: 84, digest: 'd11417417a44ffb8'};

/** Letters of the scripts that are folded or counted in a way of their own. */
const letters = `Straße, İstanbul, ﬁn, naïve, Ångström, ĳs, Ǆ, ſ, ΑΣ, Ёлка, ﷺ, e\u0301, l’œuvre, don't, e-mail, co\u00adoperate,
1,200, U.S., ½, ｆｕｌｌ, 移民という言葉, 한국어, ภาษาไทย, ខ្មែរ, العربية, עברית, हिन्दी, 🦊👩‍👩‍👧, a/b #tag @name.`;

const files: Record<string, string | Uint8Array> = {
	// A title of its own, cut where it is too long.
	'!.md': `## ${'Long words of a heading '.repeat(8)}\n`,
	'letters.md': `# ${letters}\n\n${letters.repeat(20)}\n`,
	...Object.fromEntries(
		commonMark.map(({markdown}, index) => [`commonmark/${index}.md`, markdown.replaceAll('→', '\t')]),
	),
	...Object.fromEntries(rows.map(({markdown}, index) => [`dialects/${index}.md`, markdown])),
	...Object.fromEntries(realWorldFiles(200, 1).map(({path, bytes}) => [`wild/${path}`, bytes])),
};

test('the version of the schema rises with what is put into it', async () => {
	const hash = createHash('sha256');
	const folder = temporaryFolder(files);
	for (const name of Object.keys(files))
		hash.update(
			JSON.stringify(
				[name, await withParts(() => recordOf(join(folder, name), readFileSync(join(folder, name))))],
				bytesAsText,
			),
		);
	const {version, tables} = schema();
	expect({version, digest: hash.update(tables).digest('hex').slice(0, 16)}).toEqual(known);
});

function bytesAsText(_: string, value: unknown): unknown {
	return value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value;
}

/** The version without what marks the database as wsws's. */
function schema(): {version: number; tables: string} {
	const database = openDatabase('');
	createTables(database);
	const statements = database.all({sql: optional(text)}, 'SELECT sql FROM sqlite_master ORDER BY name');
	const version = database.pragma('user_version') & 0xffff;
	database.close();
	return {version, tables: statements.map(({sql}) => sql).join('\n')};
}
