import {expect, test} from 'vitest';
import {composedLetters} from '../../../src/import/pdf/pdf-letters.ts';

test.each([
	['Andr´e', 'André'],
	['G¨odel, Erd˝os', 'Gödel, Erdős'],
	['´Etude, ¨Uber, ˚Angstr¨om', 'Étude, Über, Ångström'],
	['Franc¸ois, Le¸cons', 'François, Leçons'],
	['na¨ıve, Mart´ın', 'naïve, Martín'],
	['Martı´n', 'Martín'],
	['Universit`a', 'Università'],
	['Dvoˇr´ak, Kl´ıma, ˇCapek', 'Dvořák, Klíma, Čapek'],
	['O˘guz, Krasi´nski, Ko´scielny', 'Oğuz, Krasiński, Kościelny'],
	['Jo˜ao Leit˜ao', 'João Leitão'],
	['c©2009 ACM, c○ 2010', '©2009 ACM, © 2010'],
	['it´s, I´m, we´re, they´ll', 'it´s, I´m, we´re, they´ll'],
	['don´t', 'don´t'],
	['the mean x¯ of ˜p(z)', 'the mean x¯ of ˜p(z)'],
	['www.a.example/˜ann', 'www.a.example/˜ann'],
	['``a quote´´ and `b`', '``a quote´´ and `b`'],
	['5´30, 90˚', '5´30, 90˚'],
])('%s reads %s', (text, whole) => {
	expect(composedLetters(text)).toBe(whole);
});
