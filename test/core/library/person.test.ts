import {describe, expect, it} from 'vitest';
import {personOf} from '../../../src/core/library/person.ts';

const parts = (name: string, lang?: string) => {
	const person = personOf(name, lang);
	return person && [person.family, person.given, ...(person.suffix === undefined ? [] : [person.suffix])].join(' | ');
};

describe('persons', () => {
	it.each([
		['Jan van der Berg', 'van der Berg | Jan'],
		['Ann De Vries', 'De Vries | Ann'],
		['Luc Van den Broeck', 'Van den Broeck | Luc'],
		['Ada K. Le Roy', 'Le Roy | Ada K.'],
		['Lia de’ Bardi', 'de’ Bardi | Lia'],
		["Lia de' Bardi", "de' Bardi | Lia"],
		['Máire Ní Bhriain', 'Ní Bhriain | Máire'],
		['Tomás Ó Briain', 'Ó Briain | Tomás'],
		['Seán Ó Ríordáin', 'Ó Ríordáin | Seán'],
		['Pádraig Mac Piaraisín', 'Mac Piaraisín | Pádraig'],
		['Nóra Bréon', 'Bréon | Nóra'],
		['Zoë Fünd', 'Fünd | Zoë'],
		['Ana Kópost', 'Kópost | Ana'],
		['José Soto y Gómez', 'Soto y Gómez | José'],
		['Van Morris', 'Morris | Van'],
		['Sir John Roe', 'Roe | John'],
		['Dr. Jane Doe, PhD', 'Doe | Jane'],
		['John Roe, Jr.', 'Roe | John | Jr.'],
		['Nguyễn Văn An', 'Nguyễn | Văn An'],
		['Иван Иванов', 'Иванов | Иван'],
	])('%s is %s', (name, expected) => {
		expect(parts(name)).toBe(expected);
	});

	it.each([
		['Gabriel García Mora', 'es', 'García Mora | Gabriel'],
		['María José Ruiz Soto', 'es', 'Ruiz Soto | María José'],
		['Juan Carlos Pérez', 'es', 'Pérez | Juan Carlos'],
		['Ana Pérez', 'es', 'Pérez | Ana'],
		['Miguel de Castro Saavedra', 'es', 'de Castro Saavedra | Miguel'],
		['Gabriel García Mora', 'en', 'Mora | Gabriel García'],
		['Kovács János', 'hu', 'Kovács | János'],
		['Le Minh Anh', 'vi', undefined],
	])('%s in %s is %s', (name, lang, expected) => {
		expect(parts(name, lang)).toBe(expected);
	});
});

describe('those that are none', () => {
	it.each([
		'Writers Without Offices',
		'World Depot Organization',
		'Tram Riders Watch',
		'Amity International',
		'Le Quotidien',
		'El Diario',
		'Der Bote',
		'Queen Elizabeth II',
		'Team Depot',
		'depot desk',
		'@janedoe',
		'山田太郎',
	])('%s', name => {
		expect(personOf(name)).toBeUndefined();
	});
});
