// Questions that a passage of the bundled articles answers, as an assistant would look for them: a search, then at most one
// look at the place that comes first.

import {expect, test} from 'vitest';
import {openAssistant} from './assistant.ts';

/** What is asked, the query made of it, and what the passage that answers says. */
const questions: [question: string, query: string, answer: RegExp][] = [
	['How many people passed through Ellis Island on its busiest day?', 'Ellis Island people passed day 1907', /11,747/],
	[
		'How many words did the literacy test have?',
		'literacy test words ordinary use',
		/not less than thirty nor more than eighty words/,
	],
	['How many did the literacy test turn back?', 'literacy test turned back', /1,450/],
	['Who signed the quota act of 1921?', 'quota 1921 signed Harding', /Warren Harding signed on 19 May 1921/],
	['What was Italy’s quota under the act of 1924?', 'Italy quota', /3,845/],
	['Which census did the act of 1924 count by?', 'census counted act 1924 base', /now that of 1890/],
	['Who was the last detainee on Ellis Island?', 'last detainee Ellis Island', /Arne Peterssen/],
	['Where did ships cross the quota line?', 'Fort Wadsworth imaginary line', /Staten Island shore/],
	['Who spoke against the quotas as a first-term member?', 'Brooklyn first-term member', /Emanuel Celler/],
	[
		'Who was speaking when the Haymarket meeting was dispersed?',
		'Haymarket "Captain William Ward"',
		/We are peaceable/,
	],
	['Who pardoned the Haymarket prisoners?', 'governor pardoned Haymarket prison', /John Peter Altgeld/],
	['Which officer did the bomb kill at once?', 'bomb killed officer', /Mathias Degan/],
	['What did guarding the policeman’s statue cost?', 'bronze policeman guarded cost', /\$67,440 a year/],
	[
		'Who proposed the eight-hour day for all countries in Paris?',
		'Paris 1889 congress eight-hour trade unionist',
		/Raymond Lavigne/,
	],
	['When did the troops fire at Fourmies?', 'troops Fourmies', /On 1 May 1891/],
	['What did Morse’s first message say?', 'Morse Capitol tapped four words', /What hath God wrought/],
	['How much did Congress give Morse?', 'Congress gave Morse wire Baltimore', /\$30,000/],
	['When did the telegraphers strike against Western Union?', 'strike Western Union', /19 July 1883/],
	['What became of the station at Heart’s Content?', "Heart's Content museum", /It is a museum now/],
	[
		'Who came up the stairs to Annie Besant?',
		'Besant stairs match factory',
		/Sarah Chapman, Mary Cummings and a Mrs Naulls/,
	],
	['What was the fine for dirty feet?', 'fines dirty feet', /threepence for dirty feet/],
	['What is phossy jaw?', 'phossy jaw', /phosphorus/],
	['How many people are in the register of the strike fund?', 'register strike fund people', /712 people/],
	['When did Bryant & May give up white phosphorus?', 'Bryant gave up phosphorus', /in 1901/],
	['How many impressions an hour did Koenig’s press make?', 'Koenig press impressions hour', /1,100/],
	['Where did Koenig found his works in Germany?', 'Koenig monastery', /Oberzell/],
	['Who saw Gutenberg’s Bible in 1455?', 'Gutenberg Bible cardinal letter', /Enea Silvio Piccolomini/],
	['What did a copy of The Times cost?', 'Times stamp cost labourer', /sevenpence/],
	['Who planted the dynamite at Lawrence?', 'Lawrence dynamite planted', /John Breen/],
	['What did mill hands at Lawrence earn a week?', 'Lawrence payrolls average week', /\$8\.76/],
	['Who was shot at Lawrence?', 'striker shot killed policeman Lawrence', /Anna LoPizzo/],
	['Who wrote Bread and Roses?', '"bread and roses" poem', /James Oppenheim/],
	['When did the Great Northern Drive begin?', '"Great Northern Drive"', /15 May 1917/],
	['How many Black residents had Chicago in 1920?', 'Chicago census Black residents', /109,458/],
	['Who drowned off Twenty-ninth Street?', 'drowned raft lake', /Eugene Williams/],
	['Where did reading aloud in factories begin?', 'reader factory Havana 1865', /El Fígaro/],
	['How many columns had IBM cards before 1928?', 'IBM cards columns 1928', /forty-five columns/],
	['What does ESC [ 2 J do?', 'escape "erase the screen"', /ESC \[ 2 J/],
	['¿Cuántos contratos se firmaron en 1956?', 'bracero 1956 contratos firmaron', /445\.197/],
	['Seit wann galt der Buchdrucker-Tarif?', 'Buchdrucker-Tarif galt', /9\. Mai 1873/],
];

test('at least 34 of 40 are answered in two calls and eight kilobytes', async () => {
	const {call} = await openAssistant();
	const missed: string[] = [];
	for (const [question, query, answer] of questions) {
		const found = await call('search', {query});
		const place = (found.facts.hits as {place: string}[] | undefined)?.[0]?.place;
		const shown = answer.test(found.text) || !place ? undefined : await call('show', {article: place});
		const said = found.text + (shown?.text ?? '');
		if (!answer.test(said) || said.length > 8000) missed.push(question);
	}
	expect(questions).toHaveLength(40);
	expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(6);
});
