import fc from 'fast-check';
import {describe, expect, it, test} from 'vitest';
import {authorsOf, personsOf} from '../../../src/core/article/authors.ts';
import {parseArticle} from '../../../src/core/article/parse-article.ts';
import {plainLine} from '../../../src/core/markdown/plain-line.ts';
import {processorSeconds} from '../../processor-time.ts';
import {timeLimitMs} from '../../time-limit.ts';

const authors = (value: unknown) => authorsOf(value, text => plainLine(text));

describe('firms and organisations stay whole', () => {
	it.each([
		'Johnson & Johnson',
		'Bread and Roses Collective',
		'Salt and Light Foundation',
		'Johnson & Johnson Inc.',
		'Procter & Gamble',
		'Smith & Wesson',
		'Simon & Schuster',
		'Ernst & Young',
		'Barnes & Noble Booksellers',
		'Crosby, Stills & Nash',
		'Standard & Poor’s',
		'Smith, Jones & Partners LLP',
		'Smith, Jones & Partners, LLP',
		'Black, Brown & Green LLC',
		'Sears, Roebuck and Co.',
		'Jane Doe & Sons',
		'Jane Doe & Associates',
		'Müller und Söhne',
		'Schmidt & Co. KG',
		'Research and Development Team',
		'News and Politics Desk',
		'Health, Safety and Environment Department',
		'U.S. Department of Health and Human Services',
		'Centers for Disease Control and Prevention',
		'House Committee on Energy and Commerce',
		'Ministerio de Agricultura, Pesca y Alimentación',
		'Bundesministerium für Ernährung und Landwirtschaft',
		'Redaktion Politik und Wirtschaft',
	])('%j is one', name => {
		expect(authors(name)).toEqual([name]);
	});

	it.each<[string, string[]]>([
		['Jane Doe and the Platform Team', ['Jane Doe', 'the Platform Team']],
		['Alice, Bob and Platform Team', ['Alice', 'Bob', 'Platform Team']],
		['Jane Doe and Example Ltd', ['Jane Doe', 'Example Ltd']],
		['Jane Doe, John Roe and Associates', ['Jane Doe', 'John Roe and Associates']],
		['Ann & Bob', ['Ann', 'Bob']],
		['Ann, Bob & Tom', ['Ann', 'Bob', 'Tom']],
		['John & Jane Doe', ['John', 'Jane Doe']],
		['Jane Doe & John Roe', ['Jane Doe', 'John Roe']],
		['Jane Doe and Procter & Gamble', ['Jane Doe', 'Procter & Gamble']],
		['By Jane Doe, London', ['Jane Doe']],
		['By Jane Doe and John Roe, New York', ['Jane Doe', 'John Roe']],
		['By Jane Doe, Austin, Texas', ['Jane Doe']],
		['Von Jane Doe, Berlin', ['Jane Doe']],
		['By Jane Doe, John Roe', ['Jane Doe', 'John Roe']],
		['By García Márquez, Gabriel', ['Gabriel García Márquez']],
		['mason and Development Team', ['mason', 'Development Team']],
		['Redaktion und Jane Doe', ['Redaktion', 'Jane Doe']],
	])('%j are %j', (value, names) => {
		expect(authors(value)).toEqual(names);
	});
});

describe('family names that stand first', () => {
	it.each<[string, string[]]>([
		['Doe, J., Roe, J., & Poe, E.', ['J. Doe', 'J. Roe', 'E. Poe']],
		['Doe, J. K., and Roe, M.-L.', ['J. K. Doe', 'M.-L. Roe']],
		['Doe, J.', ['J. Doe']],
		['von der Leyen, Ursula', ['Ursula von der Leyen']],
		['de la Cruz, Juana Inés', ['Juana Inés de la Cruz']],
		['García Márquez, Gabriel', ['Gabriel García Márquez']],
		['Doe, Jane', ['Jane Doe']],
		['Roe, John Q.', ['John Q. Roe']],
		['Петров, Иван', ['Иван Петров']],
		['van Gogh, Vincent and Doe, Jane', ['Vincent van Gogh', 'Jane Doe']],
		['Doe, Jane, John Roe', ['Doe', 'Jane', 'John Roe']],
		['Jane Doe, John Roe', ['Jane Doe', 'John Roe']],
		['Jane Doe, Bob', ['Jane Doe', 'Bob']],
		['Jane, John', ['Jane', 'John']],
		['Jane Doe, Madrid', ['Jane Doe', 'Madrid']],
		['Ann, mason', ['Ann', 'mason']],
		['Doe J, Roe K', ['Doe J', 'Roe K']],
		['A, B', ['A', 'B']],
	])('%j are %j', (value, names) => {
		expect(authors(value)).toEqual(names);
	});
});

describe('words around names', () => {
	it.each<[string, string[]]>([
		['Jane Doe / John Roe', ['Jane Doe', 'John Roe']],
		['Jane Doe with John Roe', ['Jane Doe', 'John Roe']],
		['Jane Doe mit John Roe', ['Jane Doe', 'John Roe']],
		['Jane Doe (Reuters)', ['Jane Doe']],
		['By Jane Doe (AP) and John Roe (AP)', ['Jane Doe', 'John Roe']],
		['Jane Doe（通讯社）', ['Jane Doe（通讯社）']],
		['Yamada Hanako (山田花子)', ['Yamada Hanako (山田花子)']],
		['Ministry of Defence (UK)', ['Ministry of Defence (UK)']],
		['Jane Doe, Staff Writer', ['Jane Doe']],
		['Jane Doe, Staff Writer, and John Roe, Editor', ['Jane Doe', 'John Roe']],
		['Jane Doe, Professor of History', ['Jane Doe']],
		['Jane Doe, University of Example', ['Jane Doe']],
		['Ana Ruiz, corresponsal', ['Ana Ruiz']],
		['Staff Writer', ['Staff Writer']],
		['Dr. Jane Doe, PhD', ['Dr. Jane Doe, PhD']],
		['文/张三 图/李四', ['张三', '李四']],
		['文：张三 图：李四', ['张三', '李四']],
		['記者 山田太郎', ['山田太郎']],
		['本报记者 张三', ['张三']],
		['홍길동 기자', ['홍길동']],
		['Texto: Ana Ruiz / Fotos: Luis Gil', ['Ana Ruiz', 'Luis Gil']],
		['Text: Jane Doe Fotos: John Roe', ['Jane Doe', 'John Roe']],
		['Words by Jane Doe, photographs by John Roe', ['Jane Doe', 'John Roe']],
		['Reporting by Jane Doe; editing by John Roe', ['Jane Doe', 'John Roe']],
		['By Jane Doe in Berlin and John Roe in New York', ['Jane Doe', 'John Roe']],
		['Von Jane Doe für Beispiel Zeitung', ['Jane Doe']],
	])('%j are %j', (value, names) => {
		expect(authors(value)).toEqual(names);
	});
});

test('names in parts are persons', () => {
	for (const value of [
		{first: 'Jane', last: 'Doe'},
		{first_name: 'Jane', last_name: 'Doe'},
		{givenName: 'Jane', familyName: 'Doe'},
		{name: {first: 'Jane', last: 'Doe'}},
	]) {
		expect(authors([value])).toEqual(['Jane Doe']);
		expect(personsOf(value)).toEqual([{given: 'Jane', family: 'Doe'}]);
	}
});

test('handles that YAML refuses are read', async () => {
	const of = async (yaml: string) =>
		(await parseArticle({text: `---\ntitle: T\n${yaml}\n---\n\nText.\n`, path: '/a.md'})).metadata.authors;
	expect(await of('author: @janedoe')).toEqual(['@janedoe']);
	expect(await of('authors: [@janedoe, "John Roe"]')).toEqual(['@janedoe', 'John Roe']);
	expect(await of('authors:\n  - @janedoe\n  - "John Roe"\ndate: 2021')).toEqual(['@janedoe', 'John Roe']);
	expect(await of('authors:\n- @janedoe')).toEqual(['@janedoe']);
});

test('no name of a list of plain names is lost or made', () => {
	const name = fc.constantFrom('Jane Doe', 'John Roe', 'Ana Ruiz', 'J. R. Poe', 'María López', 'Иван Петров');
	const mark = fc.constantFrom(', ', '; ', ' | ', ' / ', ', ');
	fc.assert(
		fc.property(
			fc.uniqueArray(name, {minLength: 1, maxLength: 5}),
			mark,
			fc.constantFrom('', 'By ', 'Author: '),
			(names, mark, before) => {
				expect(authors(before + names.join(mark))).toEqual(names);
			},
		),
	);
});

test('hostile bylines take no long time', async () => {
	const bylines = [
		'a, '.repeat(3000),
		'A & '.repeat(3000),
		'(a '.repeat(3000),
		'Von A '.repeat(2000),
		'A in B '.repeat(1500),
		`${'Aa '.repeat(3000)}, b`,
		...['By ', 'Von ', ''].flatMap(start =>
			['Aa Bb (Cc), ', 'Aa Bb, ', 'Aa B. Cc and ', 'Aa, Bb; ', 'A & ', 'Aa de Bb ', 'ÀÉ, '].map(
				names => `${start}${names.repeat(500)}Dd Ee (Ff Gg)`,
			),
		),
	];
	expect(await processorSeconds(() => bylines.map(authors))).toBeLessThan(timeLimitMs(2) / 1000);
});

describe('names parted in other ways', () => {
	it.each<[string, string[]]>([
		['Doe, Jane, and John Roe', ['Jane Doe', 'John Roe']],
		['Doe, Jane, Roe, John', ['Jane Doe', 'John Roe']],
		['Doe, Jane & Roe, John', ['Jane Doe', 'John Roe']],
		['ter Horst, Jan & Müller, Ute', ['Jan ter Horst', 'Ute Müller']],
		['Jane Doe, Nairobi; John Roe, Kampala', ['Jane Doe', 'John Roe']],
		['Doe, Jane; Roe, Ute', ['Jane Doe', 'Ute Roe']],
		['王小明 李大华 张三丰', ['王小明', '李大华', '张三丰']],
		['長谷川 次三郎', ['長谷川 次三郎']],
		['Jane Doe | 3 May 2021', ['Jane Doe']],
		['Jane Doe, 3 May 2021', ['Jane Doe']],
		['Posted by Jane Doe on May 3, 2021', ['Jane Doe']],
		['Guest post by Jane Doe', ['Jane Doe']],
		['Essay by Jane Doe', ['Jane Doe']],
		['2018 Executive Council', ['2018 Executive Council']],
		['This text was scraped from an old archive of the city.', []],
		['The staff of the Tram Times and of Rails Inc.', ['The staff of the Tram Times and of Rails Inc.']],
		['Alice, Bob, and John Roe', ['Alice', 'Bob', 'John Roe']],
		['Li, Wei', ['Wei Li']],
		['Zhang, Li', ['Zhang', 'Li']],
		['Von der Leyen, Ursula', ['Ursula Von der Leyen']],
		['García Márquez, Gabriel; Vargas Llosa, Mario', ['Gabriel García Márquez', 'Mario Vargas Llosa']],
		['Jane Doe, John Roe; Ann Poe', ['Jane Doe', 'John Roe', 'Ann Poe']],
		['Jane Doe; John Roe and Ann Poe', ['Jane Doe', 'John Roe', 'Ann Poe']],
		['Alice & Bob Ltd', ['Alice & Bob Ltd']],
		['By JANE DOE and JOHN ROE', ['JANE DOE', 'JOHN ROE']],
		['VON JANE DOE UND JOHN ROE', ['JANE DOE', 'JOHN ROE']],
		['Jane Doe, PhD; John Roe, MD', ['Jane Doe, PhD', 'John Roe, MD']],
		['Jane Doe AND John Roe', ['Jane Doe', 'John Roe']],
		['Jane Doe, Editor-in-Chief, and John Roe, Reporter', ['Jane Doe', 'John Roe']],
		['Jane Doe, PhD, and John Roe, MD', ['Jane Doe, PhD', 'John Roe, MD']],
		['Jane Doe (Reuters), John Roe (AP)', ['Jane Doe', 'John Roe']],
		['Jane Doe, Associated Press', ['Jane Doe']],
		['Jane Doe and Reuters', ['Jane Doe', 'Reuters']],
		['Doe J, Roe JM', ['Doe J', 'Roe JM']],
		['Jane Doe, with John Roe', ['Jane Doe', 'John Roe']],
		['Jane Doe\nJohn Roe', ['Jane Doe', 'John Roe']],
		['Jane Doe,<br>John Roe', ['Jane Doe', 'John Roe']],
		['Jane Doe¹, John Roe²', ['Jane Doe', 'John Roe']],
		['Jane Doe^1, John Roe†', ['Jane Doe', 'John Roe']],
		['Jane Doe · John Roe', ['Jane Doe', 'John Roe']],
		['Jan Novák a Anna Malá', ['Jan Novák', 'Anna Malá']],
		['Anna Berg og Nils Ek', ['Anna Berg', 'Nils Ek']],
		['张三、李四，王五', ['张三', '李四', '王五']],
		['约翰·史密斯、李四', ['约翰·史密斯', '李四']],
		['ジョン・スミス、山田太郎', ['ジョン・スミス', '山田太郎']],
		['山田太郎・鈴木花子', ['山田太郎', '鈴木花子']],
		['홍길동·김철수 기자', ['홍길동', '김철수']],
		['محمد علي، ليلى حسن', ['محمد علي', 'ليلى حسن']],
		['محمد علي وليلى حسن', ['محمد علي', 'ليلى حسن']],
		['محمد علي وليد حسن', ['محمد علي وليد حسن']],
		['رضا احمدی و سارا کریمی', ['رضا احمدی', 'سارا کریمی']],
		['وزارت بهداشت و درمان', ['وزارت بهداشت و درمان']],
		['דנה כהן ויוסי לוי', ['דנה כהן', 'יוסי לוי']],
		['अमित शर्मा और सीमा वर्मा', ['अमित शर्मा', 'सीमा वर्मा']],
		['วิชัย ใจดี และ สมหญิง รักดี', ['วิชัย ใจดี', 'สมหญิง รักดี']],
		['Van Dyke Parks', ['Van Dyke Parks']],
		['Per Olov Enquist', ['Per Olov Enquist']],
		['user123', ['user123']],
	])('%j are %j', (value, names) => {
		expect(authors(value)).toEqual(names);
	});
});

describe('a list of one', () => {
	it.each([
		['Aaron Reed and Nora Hill', 'Aaron Reed + Nora Hill'],
		['Eric, Felix, Joel and Mara', 'Eric + Felix + Joel + Mara'],
		['Signals and Threads', 'Signals and Threads'],
		['Nora Hill, on behalf of The Release Team', 'Nora Hill'],
		['{{author}}', ''],
	])('%j is %s', (item, names) => {
		expect(authorsOf([item], text => text).join(' + ')).toBe(names);
	});
});
