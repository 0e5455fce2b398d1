// Every emoji that Unicode recommends, found by its own properties.

/** Sets of strings need the flag `v`, which the target of TypeScript has not yet. */
const setsOfStrings: string = 'gmv';
const recommended = new RegExp('^\\p{RGI_Emoji}$', setsOfStrings);
const skinTones = ['🏻', '🏼', '🏽', '🏾', '🏿'];
const people = ['🧑', '👨', '👩', '👦', '👧', '🧒'];
/** What people hold, work with or look like. */
const things = '⚕️ ⚖️ ✈️ 🌾 🍳 🍼 🎓 🎤 🎨 🏫 🏭 👦 👧 💻 💼 🔧 🔬 🚀 🚒 🦯 🦰 🦱 🦲 🦳 🦼 🦽 🎄 🧒 🩰'.split(' ');
/** What is joined of others than people. */
const pictures = '⛓️‍💥 ❤️‍🔥 ❤️‍🩹 🍄‍🟫 🍋‍🟩 🏳️‍🌈 🏳️‍⚧️ 🏴‍☠️ 🐈‍⬛ 🐕‍🦺 🐦‍🔥 🐦‍⬛ 🐻‍❄️ 👁️‍🗨️ 😮‍💨 😵‍💫 😶‍🌫️ 🙂‍↔️ 🙂‍↕️'.split(' ');

/** Some 3,700 sequences, fully qualified. */
export function emojiSequences(): string[] {
	const singles = singleEmoji();
	const toned = recommendedAmong(
		singles.flatMap(emoji => [emoji, ...skinTones.map(tone => emoji.replace('\ufe0f', '') + tone)]),
	);
	const persons = toned.filter(emoji => people.some(person => emoji.startsWith(person)));
	const adults = persons.filter(emoji => /^[🧑👨👩]/u.test(emoji));
	const bodies = toned.filter(emoji => /^\p{Emoji_Modifier_Base}/u.test(emoji));
	const couples = joined(persons, joined(['❤️', '❤️‍💋', '🤝'], persons));
	const families = joined(people, people);
	const all = [
		...toned,
		...pictures,
		...joined(bodies, ['♂️', '♀️', '➡️', ...joined(['♂️', '♀️', '🦯', '🦼', '🦽'], ['➡️'])]),
		...joined(adults, things),
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
	return [...new Set(recommendedAmong(all))];
}

/** The same without some or all of its emoji selectors. */
export function lessQualified(emoji: string): string[] {
	const [first = '', ...rest] = emoji.split('\ufe0f');
	if (rest.length === 0) return [];
	const all = rest.reduce((some, part) => some.flatMap(text => [`${text}\ufe0f${part}`, text + part]), [first]);
	return all.filter(text => text !== emoji);
}

function singleEmoji(): string[] {
	const characters = Array.from({length: 0x1fb00 - 0xa9}, (_, index) => String.fromCodePoint(0xa9 + index)).filter(
		character => /\p{Emoji}/u.test(character),
	);
	return recommendedAmong(characters.flatMap(character => [character, `${character}\ufe0f`]));
}

/** Asked of few texts, and of all at once: the expression has thousands of branches, and V8 does not always compile it. */
function recommendedAmong(texts: string[]): string[] {
	return texts.join('\n').match(recommended) ?? [];
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
