// Names as lists, objects and the conventions of languages and trades write them, beside those of authors.test.ts.

import {describe, expect, it} from 'vitest';
import {authorsOf, personsOf} from '../../../src/core/article/authors.ts';
import {plainLine} from '../../../src/core/markdown/plain-line.ts';

const authors = (value: unknown) => authorsOf(value, text => plainLine(text));

describe('authors of a text', () => {
	it.each<[string, string[]]>([
		['Dr. Jane Doe, MBBS, FRCP', ['Dr. Jane Doe, MBBS, FRCP']],
		['Jane Doe, PhD candidate, University of Example', ['Jane Doe']],
		['Jane Doe, enviada especial', ['Jane Doe']],
		['J. Doe, J. Roe, and 14 others', ['J. Doe', 'J. Roe']],
		['Jane Doe (Example), John Roe (Example), et al.', ['Jane Doe', 'John Roe']],
		['KUMAR, Rajesh', ['Rajesh KUMAR']],
		['DOE, Jane A.', ['Jane A. DOE']],
		['KUMAR, Rajesh; ROE, John', ['Rajesh KUMAR', 'John ROE']],
		['IBM, Google', ['IBM', 'Google']],
		['NASA, ESA', ['NASA', 'ESA']],
		['Jane × John', ['Jane', 'John']],
		['Jane Doe/John Roe', ['Jane Doe', 'John Roe']],
		['AC/DC', ['AC/DC']],
		['Jane Doe, as told to John Roe', ['Jane Doe', 'John Roe']],
		['Jane Doe, ORCID: 0000-0002-1825-0097', ['Jane Doe']],
		['Jane Doe (ORCID 0000-0002-1825-0097)', ['Jane Doe']],
		['Jane Doe^1,2^, John Roe^2^', ['Jane Doe', 'John Roe']],
		['Doe, Jane and John Roe', ['Jane Doe', 'John Roe']],
		['Jane Doe - janedoe', ['Jane Doe']],
		['Jane Doe – Berlin', ['Jane Doe']],
		['The Evening – Podcast', ['The Evening – Podcast']],
		['Jane Doe, MD, MPH', ['Jane Doe, MD, MPH']],
		['Jane Doe, RN, and John Roe, LLM', ['Jane Doe, RN', 'John Roe, LLM']],
		['Jane Doe, BSc (Hons)', ['Jane Doe, BSc']],
		['Jane Doe, M.A.', ['Jane Doe, M.A.']],
		['Jane Doe, Ma', ['Jane Doe', 'Ma']],
		['Jane Doe, rn', ['Jane Doe', 'rn']],
		['Jane Doe[1], John Roe[2]', ['Jane Doe', 'John Roe']],
		['Jane Doe - Guest Contributor', ['Jane Doe']],
		['Jane Doe @janedoe', ['Jane Doe']],
		['@janedoe', ['@janedoe']],
		['jane@example.org (Jane Doe)', ['Jane Doe']],
		['O’Neill, Sinéad', ['Sinéad O’Neill']],
		['McArthur, Ann', ['Ann McArthur']],
		['Nguyễn, Văn An', ['Văn An Nguyễn']],
		['Li, Zhang', ['Li', 'Zhang']],
		['文・山田太郎', ['山田太郎']],
		['取材・文＝山田太郎', ['山田太郎']],
		['Food and Drug Administration', ['Food and Drug Administration']],
		['Health and Safety Executive', ['Health and Safety Executive']],
		['NASA and Aviation Authority', ['NASA', 'Aviation Authority']],
		['Jane Doe/Bloomberg', ['Jane Doe']],
		['Jane Doe / тасс', ['Jane Doe']],
		['Jānis Bērziņš un Anna Kalniņa', ['Jānis Bērziņš', 'Anna Kalniņa']],
		['Jonas Jonaitis ir Ona Onaitė', ['Jonas Jonaitis', 'Ona Onaitė']],
		['রহিম উদ্দিন ও করিম মিয়া', ['রহিম উদ্দিন', 'করিম মিয়া']],
		['ராம் குமார் மற்றும் சீதா தேவி', ['ராம் குமார்', 'சீதா தேவி']],
		['Jane Doe | Staff Writer', ['Jane Doe']],
		['By Jane Doe | Guest Author', ['Jane Doe']],
		['Jane Doe / Reporter / Photos: John Roe', ['Jane Doe', 'John Roe']],
		['Jane Doe | John Roe', ['Jane Doe', 'John Roe']],
		['Jane Doe, guest blogger', ['Jane Doe']],
		['Jane Doe | The Times', ['Jane Doe']],
		['Jane Doe | Berlin', ['Jane Doe']],
		['Jane Doe for Example Media', ['Jane Doe']],
		['Doctors for Peace', ['Doctors for Peace']],
		['Jane Doe, Special to the Example', ['Jane Doe']],
		['Ana Ruiz, especial para El Ejemplo', ['Ana Ruiz']],
		['Illustrationen von Jana Vogt', ['Jana Vogt']],
		['Анна Белова, специально для «Примера»', ['Анна Белова']],
		['Inês Pinto, do Rio de Janeiro', ['Inês Pinto']],
		['Jane Doe, Reuters; John Roe, AFP', ['Jane Doe', 'John Roe']],
		['Jane Doe, BBC; John Roe, ABC', ['Jane Doe', 'John Roe']],
		['Jane Doe¹·², John Roe³*', ['Jane Doe', 'John Roe']],
		['Jane Doe\nand\nJohn Roe', ['Jane Doe', 'John Roe']],
		['Jane Doe \\and John Roe', ['Jane Doe', 'John Roe']],
		['Text: Jana Vogt, Illustration: Tim Brandt', ['Jana Vogt', 'Tim Brandt']],
		['Kovács Éva – Szabó Péter', ['Kovács Éva', 'Szabó Péter']],
		['The Evening – The Morning', ['The Evening – The Morning']],
		['記者陳大文／台北報導', ['陳大文']],
		['【記者陳大文、李小明／綜合報導】', ['陳大文', '李小明']],
		['本報記者陳大文台北報導', ['陳大文']],
		['山田太郎（やまだ・たろう）', ['山田太郎']],
		['文・山田太郎 写真・鈴木花', ['山田太郎', '鈴木花']],
		['نوشتهٔ مریم رضایی، ترجمهٔ علی کریمی', ['مریم رضایی', 'علی کریمی']],
		['Door onze redacteur Jane Doe', ['Jane Doe']],
		['First Author, Second Author', ['First Author', 'Second Author']],
		['unknown', []],
		['N/A', []],
		['none', []],
	])('%j are %j', (value, names) => {
		expect(authors(value)).toEqual(names);
	});
});

describe('authors of lists and objects', () => {
	it.each<[unknown, string[]]>([
		[
			['Doe, Jane', 'Roe, John'],
			['Jane Doe', 'John Roe'],
		],
		[
			['Jane Doe', 'Roe, John'],
			['Jane Doe', 'John Roe'],
		],
		[
			['Acme, Inc', 'Jane Doe'],
			['Acme, Inc', 'Jane Doe'],
		],
		[
			['Ministry of Food, Agriculture and Fisheries', 'Jane Doe'],
			['Ministry of Food, Agriculture and Fisheries', 'Jane Doe'],
		],
		[
			['Jane Doe', 'John Roe"'],
			['Jane Doe', 'John Roe'],
		],
		[[{author: 'Jane Doe'}], ['Jane Doe']],
		[{display_name: 'Jane Doe', id: 'jane'}, ['Jane Doe']],
		[{fullName: 'Jane Doe'}, ['Jane Doe']],
		[[{handle: 'janedoe', avatar_url: 'https://example.org/a.png'}], ['janedoe']],
		[[['Jane Doe']], ['Jane Doe']],
		[[{Name: 'Jane Doe', Email: 'x@example.org'}], ['Jane Doe']],
		[[{given: 'Jan', family: 'Berg', 'non-dropping-particle': 'van der'}], ['Jan van der Berg']],
		[{name: null, id: 'jane'}, ['jane']],
		[{name: ' '}, []],
	])('%j are %j', (value, names) => {
		expect(authors(value)).toEqual(names);
	});

	it('gives the particle of a name to the family', () => {
		expect(personsOf({given: 'Jan', family: 'Berg', 'non-dropping-particle': 'van der'})).toEqual([
			{given: 'Jan', family: 'van der Berg'},
		]);
	});
});
