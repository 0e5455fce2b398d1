import {expect, test} from 'vitest';
import {packedPlacesOf, wholeTexts, writeBody} from '../../../../src/library/catalog/rows/bodies.ts';
import {createTables} from '../../../../src/library/catalog/schema.ts';
import {openDatabase, SqliteError} from '../../../../src/platform/sqlite.ts';

test.each(['text', 'text_checksum', 'places', 'places_checksum'])(
	'bytes that are no text in %s are found, whichever library reads them',
	column => {
		const database = openDatabase('');
		createTables(database);
		writeBody(database, 1, {text: 'A title\nWords.', places: '[[1],[],[]]'});
		expect(wholeTexts(database, [1])).toEqual([{id: 1, text: 'A title\nWords.'}]);
		expect(packedPlacesOf(database, [1]).get(1)).toBe('[[1],[],[]]');
		database.run(`UPDATE body SET ${column} = CAST(x'ff20' AS TEXT)`);
		expect(() => [wholeTexts(database, [1]), packedPlacesOf(database, [1])]).toThrow(SqliteError);
		database.close();
	},
);
