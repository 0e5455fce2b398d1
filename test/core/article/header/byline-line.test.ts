import {describe, expect, it, test} from 'vitest';
import {authorsOf} from '../../../../src/core/article/authors.ts';
import {readBylineLine} from '../../../../src/core/article/header/byline-line.ts';
import {namesInByline} from '../../../../src/core/article/header/bylines.ts';
import {parseArticle} from '../../../../src/core/article/parse-article.ts';
import {bylines, firstParagraphs} from './bylines-by-language.ts';
import {bylinesWithDate, loneBylines, noBylines, usualBylines} from './newspaper-bylines.ts';

const header = (paragraph: string) => readBylineLine(`# T\n\n${paragraph}\n\nText goes on.\n`);
const namesOf = (paragraph: string) => namesInByline(String(header(paragraph)?.fields.author ?? '')).join(' + ');

describe('a byline under the title', () => {
	it.each([
		...[
			['By Jane Doe', 'Jane Doe'],
			['By Jane Doe and John Roe', 'Jane Doe + John Roe'],
			['By Jane Doe and John Roe for Example News', 'Jane Doe + John Roe'],
			['*By [Jane Doe](https://example.org/jane)*', 'Jane Doe'],
			['**By** Jane Doe', 'Jane Doe'],
			['By Ludwig van Beethoven', 'Ludwig van Beethoven'],
			['By Jane Doe, London', 'Jane Doe'],
			['By Jane Doe, in Kyiv', 'Jane Doe'],
			['By Jane Doe, from New York', 'Jane Doe'],
			['Par Camille Durand, à Paris', 'Camille Durand'],
			['Por Lucía Fernández, desde Bogotá', 'Lucía Fernández'],
			['Por Mariana Costa, de Lisboa', 'Mariana Costa'],
			['Di Giulia Bianchi, da Roma', 'Giulia Bianchi'],
			['Door Marieke Jansen, vanuit Brussel', 'Marieke Jansen'],
			['By Jane Doe, New York', 'Jane Doe'],
			['*By Jane Doe and John Roe, Los Angeles*', 'Jane Doe + John Roe'],
			['By Jane Doe, Washington, D.C.', 'Jane Doe'],
		],
		...[
			['Von Jane Doe', 'Jane Doe'],
			['Von Jane Doe und John Roe', 'Jane Doe + John Roe'],
			['Text: Jane Doe', 'Jane Doe'],
		],
		...[
			['Par Jane Doe', 'Jane Doe'],
			['Par Jane Doe et John Roe', 'Jane Doe + John Roe'],
			['Texte : Jane Doe', 'Jane Doe'],
		],
		...[
			['Por Ana Ruiz', 'Ana Ruiz'],
			['Por Ana Ruiz y Luis Gil', 'Ana Ruiz + Luis Gil'],
			['Texto: Ana Ruiz / Fotos: Luis Gil', 'Ana Ruiz + Luis Gil'],
			['Por Ana Souza e João Lima', 'Ana Souza + João Lima'],
		],
		...[
			['Di Marco Rossi', 'Marco Rossi'],
			['Di Marco Rossi e Anna Bianchi', 'Marco Rossi + Anna Bianchi'],
			['Scritto da Marco Rossi', 'Marco Rossi'],
		],
		...[
			['Door Jan Jansen', 'Jan Jansen'],
			['Door Jan Jansen en Piet de Vries', 'Jan Jansen + Piet de Vries'],
			['Tekst: Jan Jansen', 'Jan Jansen'],
		],
		...[
			['Av Anna Berg', 'Anna Berg'],
			['Av Anna Berg och Nils Ek', 'Anna Berg + Nils Ek'],
			['Text: Anna Berg', 'Anna Berg'],
			['Af Anna Berg og Niels Ek', 'Anna Berg + Niels Ek'],
			['Teksti: Aino Virtanen', 'Aino Virtanen'],
		],
		...[
			['Автор: Иван Петров', 'Иван Петров'],
			['Текст: Иван Петров', 'Иван Петров'],
			['Автор: Иван Петров и Анна Котова', 'Иван Петров + Анна Котова'],
		],
		...[
			['Autor: Jan Nowak', 'Jan Nowak'],
			['Napsal Jan Novák', 'Jan Novák'],
			['Írta: Nagy Anna', 'Nagy Anna'],
			['De Ion Popescu', 'Ion Popescu'],
			['Από Άννα Παππά', 'Άννα Παππά'],
			['Yazan: Ayşe Demir', 'Ayşe Demir'],
			['Oleh Budi Santoso', 'Budi Santoso'],
			['Bởi Nguyễn Văn An', 'Nguyễn Văn An'],
		],
		...[
			['文/张三', '张三'],
			['文／张三 图／李四', '张三 + 李四'],
			['作者：张三、李四', '张三 + 李四'],
			['記者 山田太郎', '山田太郎'],
			['文：山田太郎', '山田太郎'],
			['글: 홍길동', '홍길동'],
		],
		...[
			['بقلم محمد علي', 'محمد علي'],
			['מאת דנה כהן', 'דנה כהן'],
			['โดย สมชาย ใจดี', 'สมชาย ใจดี'],
			['लेखक: अमित शर्मा', 'अमित शर्मा'],
		],
	])('%j is of %s', (paragraph, names) => {
		expect(namesOf(paragraph)).toBe(names);
	});

	it.each([
		['Von Jane Doe, 27. Dezember 2023'],
		['By Jane Doe | December 27, 2023'],
		['By Jane Doe on 27 December 2023'],
		['Por Jane Doe · 27 de diciembre de 2023'],
		['By Jane Doe\n\n27 December 2023'],
		['27 December 2023\n\nBy Jane Doe'],
	])('%j has a date', paragraph => {
		const {fields = {}} = header(paragraph) ?? {};
		expect(String(fields.author)).toMatch(/Jane Doe$/);
		expect(String(fields.date)).toMatch(/27.*2023|2023.*27/);
	});
});

test('the place of a dateline stays in the text, and what would end with it', () => {
	expect(header('By Jane Doe\n\nWashington, 27 December 2023')).toMatchObject({fields: {author: 'By Jane Doe'}});
	expect(header('By Jane Doe\n\nWashington, 27 December 2023')?.fields).not.toHaveProperty('date');
	expect(header('Washington, 27 December 2023\n\nBy Jane Doe')).toBeUndefined();
	expect(header('By Jane Doe, Washington, 27 December 2023')).toBeUndefined();
});

describe('a first paragraph stays, though it begins with such a word', () => {
	it.each([
		...[
			'By Monday the strike had spread.',
			'By Monday Morning',
			'By Popular Demand',
			'By Any Means Necessary',
			'By 1905 it was over',
			'By',
		],
		...['By the river, Jane Doe waited', 'By Easter Sunday', 'Byron Andersson', 'By Jane Doe.', 'By Jane'],
		...[
			'Von Anfang an war es still.',
			'Von Anfang an',
			'Von Berlin nach Hamburg',
			'Von Montag bis Freitag',
			'Text folgt',
		],
		...['Par la suite, tout changea.', 'Par exemple', 'Par Dimanche Matin', 'Par Amour'],
		...['Por la noche llegaron.', 'Por ejemplo', 'Por Lunes Santo', 'Por fim'],
		...['Di sera', 'Di notte la città dorme.', 'Di Stefano', 'Da ieri'],
		...['Door de regen liepen zij.', 'Door Maandag Middag', 'Door weer en wind', 'Door'],
		...['Av och till', 'Av Måndag Morgon', 'Av naturen', 'Af sted'],
		...[
			'文字是人类的发明。',
			'文化',
			'作者不详，但是内容有趣。',
			'記者は言った。',
			'글은 길다.',
			'文／という字は、美しい。',
		],
		...['От Москвы до Бреста', 'Автор молчит.', 'Autor se neznal', 'De la capăt', 'Oleh karena itu', 'Από την αρχή'],
		...['بقلم رصاص كتب الرجل رسالته.', 'מאת האל.', 'โดยทั่วไป', 'लेखक कहता है।'],
		...['- By Jane Doe', '> By Jane Doe', '## By Jane Doe', 'By Jane Doe, who was there', 'By Jane Doe: a report'],
	])('%j', async paragraph => {
		expect(header(paragraph)).toBeUndefined();
		const {body} = await parseArticle({text: `# T\n\n${paragraph}\n\nText goes on.\n`, path: '/a.md'});
		expect(body).toContain(paragraph);
	});

	test.each(['# T\n\nBy Jane Doe\nwent the train.\n', 'By Jane Doe\n\nText.\n', '## T\n\nBy Jane Doe\n\nText.\n'])(
		'%j',
		text => {
			expect(readBylineLine(text)).toBeUndefined();
		},
	);
});

test('an article has its byline once', async () => {
	const text = '# T\n\nBy Jane Doe\n\n27 December 2023\n\nText goes on.\n';
	const {metadata, body, bodyLine, isExported} = await parseArticle({text, path: '/a.md'});
	expect(metadata).toMatchObject({title: 'T', authors: ['Jane Doe'], date: '2023-12-27'});
	expect([body, bodyLine, isExported]).toEqual(['Text goes on.\n', 7, false]);
});

describe('three bylines of a language at least, and as many paragraphs that are none', () => {
	it.each(Object.entries(bylines))('%s', (language, rows) => {
		for (const [paragraph, names] of rows) expect(namesOf(paragraph), paragraph).toBe(names);
		for (const paragraph of firstParagraphs[language] ?? []) expect(header(paragraph), paragraph).toBeUndefined();
		expect(Math.min(rows.length, firstParagraphs[language]?.length ?? 0)).toBeGreaterThanOrEqual(3);
	});

	it.each([
		['Publié par Jane Doe le 27 décembre 2023', 'Jane Doe', '2023-12-27'],
		['Escrito por Ana Ruiz el 27 de diciembre de 2023', 'Ana Ruiz', '2023-12-27'],
		['作者：张三 2023年12月27日', '张三', '2023-12-27'],
		['بقلم: محمد علي، 27 ديسمبر 2023', 'محمد علي', '2023-12-27'],
		['Автор: Олена Коваль, 27 грудня 2023 р.', 'Олена Коваль', '2023-12-27'],
		['Teksti: Aino Virtanen 27.12.2023', 'Aino Virtanen', '2023-12-27'],
		['ผู้เขียน: สมชาย ใจดี | 27 ธันวาคม 2566', 'สมชาย ใจดี', '2023-12-27'],
		['نویسنده: رضا احمدی - ۶ دی ۱۴۰۲', 'رضا احمدی', '2023-12-27'],
	])('%j is of %s, from %s', async (paragraph, name, date) => {
		const {metadata} = await parseArticle({text: `# T\n\n${paragraph}\n\nText goes on.\n`, path: '/a.md'});
		expect([metadata.authors.join(' + '), metadata.date]).toEqual([name, date]);
	});
});

describe('bylines of newspapers', () => {
	const authorsUnder = async (lines: string) => {
		const {metadata} = await parseArticle({text: `# T\n\n${lines}\n\nText goes on.\n`, path: 'a.md'});
		return metadata.authors.join(' + ');
	};

	it.each([...usualBylines, ...bylinesWithDate])('%j in a field is %s', (byline, names) => {
		expect(authorsOf(byline, text => text).join(' + ')).toBe(names);
	});

	it.each([...usualBylines, ...bylinesWithDate])('%j over a date is %s', async (byline, names) => {
		expect(await authorsUnder(`${byline}\n3 May 2023`)).toBe(names);
	});

	it.each([...usualBylines, ...loneBylines])('%j alone is %s', async (byline, names) => {
		expect(await authorsUnder(byline)).toBe(names);
	});

	it.each(noBylines)('%j is a paragraph', async paragraph => {
		expect(await authorsUnder(paragraph)).toBe('');
		expect(await authorsUnder(`${paragraph}. It went on.`)).toBe('');
	});
});

describe('a phrase that begins as bylines do', () => {
	const under = async (paragraph: string, text: string) =>
		(await parseArticle({text: `# T\n\n${paragraph}\n\n${text}\n`, path: 'a.md'})).metadata.authors;
	const river = 'The silent waters moved under ancient walls, and quiet streams ran through golden lanes.';

	it.each(['By Silent Waters', 'By Ancient Walls', 'By Golden Lanes', 'By Quiet Streams'])(
		'%s is none over a text that has its words',
		async phrase => {
			expect(await under(phrase, river)).toEqual([]);
			expect(await under(`${phrase}, 3 May 2023`, river)).toHaveLength(1);
		},
	);

	it.each([
		'By Muddy Waters',
		'By Rose Waters',
		'By John Rivers',
		'By Marta Ferrer',
		'By Ford Madox Ford',
		'By J. R. R. Doe',
	])('%s is a byline there', async byline => {
		expect(await under(byline, river)).toEqual([byline.slice('By '.length)]);
	});

	it.each(['Von Fall zu Fall', 'Von Mensch zu Mensch', 'De Rerum Natura', 'Por Un Puñado de Dólares'])(
		'%s is text',
		async phrase => {
			expect(await under(phrase, 'Text.')).toEqual([]);
		},
	);

	it('is of Catalan where the text is', async () => {
		const text =
			'El consell va decidir ahir que la nova línia no passarà per la plaça, perquè les obres encara no han acabat, i ningú no els ha dit res.';
		expect(await under('Per Joan Garcia', text)).toEqual(['Joan Garcia']);
		expect(await under('Per Maria Rossi i Pere Puig', text)).toEqual(['Maria Rossi', 'Pere Puig']);
		expect(await under('Per Joan Garcia', 'Text.')).toEqual([]);
		expect(authorsOf('Per Olov Berg', line => line)).toEqual(['Per Olov Berg']);
		expect(authorsOf('Escrit per Joan Garcia', line => line)).toEqual(['Joan Garcia']);
	});
});

describe('a byline below a front matter', () => {
	const fields = (lines: string) => `---\n${lines}\n---\n\n`;
	const parse = async (text: string) => {
		const {metadata, body} = await parseArticle({text, path: '/lib/a.md'});
		const {title, authors, date} = metadata;
		return {title, authors, date, body};
	};

	it.each([
		[fields('title: T\ndate: 2018-03-14'), '*By Jane Doe*', ['Jane Doe'], '2018-03-14'],
		[fields('title: T'), 'Posted by Jane Doe on March 14, 2018', ['Jane Doe'], '2018-03-14'],
		[`${fields('layout: post')}# T\n\n`, 'Von Jana Vogt, 14. März 2018', ['Jana Vogt'], '2018-03-14'],
		[`${fields('title: T')}# T\n\n`, 'Par Léa Morin\n\n14 mars 2018', ['Léa Morin'], '2018-03-14'],
		[`+++\ntitle = "T"\n+++\n`, 'autor: **Lucía Vega**', ['Lucía Vega'], undefined],
		['The text\n\n', 'by Jane Doe\n\n14 March 2018', ['Jane Doe'], '2018-03-14'],
		['T of the text\n\n', '文/张三', ['张三'], undefined],
	])('%j and %j', async (above, byline, authors, date) => {
		const {title, ...found} = await parse(`${above}${byline}\n\nText goes on.\n`);
		expect(found).toEqual({authors, date, body: 'Text goes on.\n'});
		expect(title).toMatch(/^T/);
	});

	it.each([
		['that names an author', fields('title: T\nauthor: Jim Poe'), 'By Jane Doe', 'Jim Poe'],
		['that names one in another language', fields('title: T\nautor: Jim Poe'), 'By Jane Doe', 'Jim Poe'],
		['that has another day', fields('title: T\ndate: 2018-03-14'), 'By Jane Doe, 15 March 2018', ''],
		['without a title', fields('layout: post'), 'By Jane Doe', ''],
	])('stays in the text under one %s', async (_, above, byline, authors) => {
		const found = await parse(`${above}${byline}\n\nText goes on.\n`);
		expect([found.authors.join(), found.body]).toEqual([authors, `${byline}\n\nText goes on.\n`]);
	});

	it.each([...noBylines, ...Object.values(firstParagraphs).flat()])('leaves %j there', async paragraph => {
		expect((await parse(`${fields('title: T')}${paragraph}\n\nText goes on.\n`)).authors).toEqual([]);
	});

	it('leaves a sentence over one', async () => {
		expect((await parse('This is a sentence.\n\nBy Jane Doe\n\nText.\n')).authors).toEqual([]);
	});
});
