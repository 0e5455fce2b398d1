// Every emoji that Unicode recommends, found by its own properties.

const isRecommended = (text: string) => recommended.test(text);
/** Sets of strings need the flag `v`, which the target of TypeScript has not yet. */
const setsOfStrings: string = 'v';
const recommended = new RegExp('^\\p{RGI_Emoji}$', setsOfStrings);
const skinTones = ['🏻', '🏼', '🏽', '🏾', '🏿'];
const people = ['🧑', '👨', '👩', '👦', '👧', '🧒'];
/** What joins others than people: signs of sex and direction, and the parts of a few pictures. */
const parts = [...'🔥🩹💥🌈💨💫⬛🦺🟫🟩', '♂️', '♀️', '➡️', '⚧️', '🗨️', '🌫️', '❄️', '☠️', '↔️', '↕️'];

/** Some 3,700 sequences, fully qualified. */
export function emojiSequences(): string[] {
	const singles = singleEmoji();
	const toned = singles
		.flatMap(emoji => [emoji, ...skinTones.map(tone => emoji.replace('\ufe0f', '') + tone)])
		.filter(isRecommended);
	const persons = toned.filter(emoji => people.some(person => emoji.startsWith(person)));
	const couples = joined(persons, joined(['❤️', '❤️‍💋', '🤝'], persons));
	const families = joined(people, people);
	const all = [
		...toned,
		...joined(toned, parts),
		...joined(toned, joined(['♂️', '♀️', '🦯', '🦼', '🦽'], ['➡️'])),
		...joined(persons, singles),
		...couples,
		...joined(people, families),
		...joined(families, families),
		...joined(
			['🫱', ...skinTones.map(tone => `🫱${tone}`)],
			toned.filter(emoji => emoji.startsWith('🫲')),
		),
		...[...'#*0123456789'].map(sign => `${sign}\ufe0f\u20e3`),
		...flags(),
	];
	return [...new Set(all.filter(isRecommended))];
}

/** The same without some or all of its emoji selectors. */
export function lessQualified(emoji: string): string[] {
	const [first = '', ...rest] = emoji.split('\ufe0f');
	if (rest.length === 0) return [];
	const all = rest.reduce((some, part) => some.flatMap(text => [`${text}\ufe0f${part}`, text + part]), [first]);
	return all.filter(text => text !== emoji);
}

function singleEmoji(): string[] {
	const singles: string[] = [];
	for (let code = 0xa9; code < 0x1fb00; code++) {
		const character = String.fromCodePoint(code);
		singles.push(...[character, `${character}\ufe0f`].filter(isRecommended));
	}
	return singles;
}

function joined(first: string[], second: string[]): string[] {
	return first.flatMap(left => second.map(right => `${left}\u200d${right}`));
}

function flags(): string[] {
	const letters = Array.from({length: 26}, (_, index) => String.fromCodePoint(0x1f1e6 + index));
	const tags = (region: string) =>
		[...region].map(letter => String.fromCodePoint(0xe0000 + letter.charCodeAt(0))).join('');
	return [
		...letters.flatMap(left => letters.map(right => left + right)),
		...['gbeng', 'gbsct', 'gbwls'].map(region => `🏴${tags(region)}\u{e007f}`),
	];
}
