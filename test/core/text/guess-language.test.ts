import {expect, test} from 'vitest';
import {guessedLanguage} from '../../../src/core/text/guess-language.ts';
import {languageOfScript} from '../../../src/core/text/language.ts';
import {seldomLanguages, unknownLanguages} from './seldom-languages.ts';

test.each([
	[
		'en',
		'The depot was closed for the night, and the drivers who had been there were told that they would not be paid.',
	],
	[
		'de',
		'Das Depot war in der Nacht geschlossen, und die Fahrer, die dort waren, wurden nicht bezahlt, weil es keine Fahrten gab.',
	],
	[
		'fr',
		'Le dépôt est resté fermé pour la nuit, et les chauffeurs qui étaient dans la cour ont été renvoyés par une note.',
	],
	[
		'es',
		'El depósito estaba cerrado por la noche, y los conductores que esperaban en el patio no fueron pagados por una nota.',
	],
	[
		'pt',
		'O depósito não estava aberto e os motoristas que esperavam em frente não foram pagos, como uma nota dizia para todos.',
	],
	[
		'it',
		'Il deposito era chiuso per la notte e gli autisti che erano nel cortile non sono stati pagati, come una nota diceva.',
	],
	[
		'nl',
		'Het depot was dicht voor de nacht en de chauffeurs die aan de poort stonden kregen niet het loon van een hele dag.',
	],
	[
		'sv',
		'Depån var stängd för natten och förarna som var på gården fick inte betalt, men det var inte av en slump att det blev så.',
	],
	[
		'fi',
		'Varikko oli kiinni ja kuljettajat, jotka odottivat, eivät saaneet palkkaa, mutta se ei ollut uutta, kun hän oli jo lähtenyt, että niin kävi.',
	],
	[
		'pl',
		'Zajezdnia była w nocy zamknięta i kierowcy, którzy stali na placu, nie dostali zapłaty, bo to nie był dzień pracy, jak się dowiedzieli od szefa.',
	],
	[
		'tr',
		'Depo gece kapalıydı ve bekleyen şoförler için bu çok daha uzun bir gün oldu, ama sonra her şey gibi bu da geçti.',
	],
	[
		'id',
		'Depo itu tutup pada malam hari dan para sopir yang menunggu di halaman tidak dibayar oleh kantor, juga untuk hari ini.',
	],
	[
		'ru',
		'Депо было закрыто на ночь, и водители, что стояли во дворе, не получили денег, как это было и раньше, но он не удивился.',
	],
	[
		'uk',
		'Депо було зачинене на ніч, і водії, що стояли у дворі, не отримали грошей, як це було і раніше, але він не здивувався.',
	],
	[
		'ar',
		'كان المستودع مغلقا في الليل مع أن السائقين الذين كانوا في الساحة من قبل لم يذهبوا إلى البيت، كما كان هذا بين الناس بعد ذلك',
	],
	// A single sentence that has far more words of one language.
	['de', 'Die Bäckerei an der Ecke öffnet um fünf, und um sieben sind die Regale leer.'],
	['sv', 'Bageriet på hörnet öppnar klockan fem och vid sju är hyllorna nästan tomma.'],
	['hu', 'Senki sem mondta meg az új bérlőknek, hogy a lift megint elromlott.'],
	['ru', 'Никто не сказал новым жильцам, что лифт опять не работает.'],
])('%s is guessed', (language, text) => {
	expect(guessedLanguage(`# 1\n\n${text}`)).toBe(language);
});

test.each([
	'',
	'A title',
	'foo bar baz qux',
	'`the and of to in that is was`',
	'Lorem ipsum dolor sit amet consectetur',
	'يفتح المخبز الذي في الزاوية عند الخامسة، وبحلول السابعة تكون الرفوف شبه فارغة (“the end of the line”, as they say in English).',
])('nothing is guessed of %j', text => {
	expect(guessedLanguage(text)).toBeUndefined();
});

test.each(Object.entries(seldomLanguages))('%s is guessed, and not one that is like it', (language, text) => {
	expect(guessedLanguage(text)).toBe(language);
});

test.each(Object.entries(unknownLanguages))('%s is none', (_, text) => {
	expect(guessedLanguage(text)).toBeUndefined();
});

test('a word that is there again and again does not decide', () => {
	expect(guessedLanguage(`A tarefa: ${'a, '.repeat(40)}`)).toBeUndefined();
});

test('the addresses of links are no words', () => {
	const links = '[_Ελληνικά_](the-of-and-to-in.md), [_Русский_](that-is-was-for-on.md), '.repeat(20);
	expect(guessedLanguage(links)).toBeUndefined();
	expect(languageOfScript(`[労働](${'a-long-address/'.repeat(10)}) [歴史](${'b'.repeat(200)})`)).toBe('zh');
});

test('an original in comments and Finnish among names of programs are told', () => {
	const original =
		'<!-- The depot was closed, and the drivers who had been there were told that it would not be paid. -->\n\n';
	expect(
		guessedLanguage(`${original}Das Depot war zu, und die Fahrer, die dort waren, wurden nicht bezahlt.\n\n`.repeat(3)),
	).toBe('de');
	expect(
		guessedLanguage(
			'Tram depot bell rail: nyt kaikki voidaan avata ilman kelloa, eli tässä on lista, jossa avulla kuten depot wire lamp.',
		),
	).toBe('fi');
});

test('a list of rules in French is no Romanian', () => {
	const rules = `- Le titre de la page est un résumé de la page.
- Au moins un lien de la page mène à la page d'accueil.
- La langue de la page est indiquée, ce qui aide à la lecture.
- L'usager peut revenir au début de la liste.`;
	expect(guessedLanguage(rules)).toBe('fr');
});

test.each([
	[
		'links',
		'Depot map\n\n- Rails: d.example.org\n- Wires: l.wires.example.org\n- Poles: du.example.org\n- Bells: de.example.org/un/la/le\n- Lamps: a.en.se.example.org\n- Seats: qu.example.org\n',
	],
	[
		'times and numbers',
		'2:00am 3d 4d 2:10am 5l 6l 2:20am 7d 3:00am 3:10am 1d 2d 3:20am\n\nTram Bell Rail 4:00am 5:00am Lamp 6:00am 7:00am Seat 8:00am',
	],
	[
		'filling',
		'Lorem ipsum dolor sit amet, sed do eiusmod, ut enim ad minim veniam, quis nostrud. In hoc non est, et ex ea commodo, qui in ea, ut et ad haec, sed non aut per hoc.',
	],
])('%s say nothing of the language', (_, text) => {
	expect(guessedLanguage(text)).toBeUndefined();
});

test('Latin is no French and no Italian', () => {
	const text = `Remiges in portu exspectabant, quia mare non erat quietum, et nemo ex urbe venit ad naves. Sed postquam sol
ortus est, ut mos erat, omnes ad aquam venerunt, neque quisquam dixit quid per noctem factum esset.`;
	expect(guessedLanguage(text)).toBe('la');
});
