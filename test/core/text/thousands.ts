// The scripts whose characters are alike by the thousand: a test that goes through all of Unicode takes some of them.

/** Ideographs, Yi, Hangul, halves of pairs and private use, Tangut; not the ideographs that are written otherwise when folded. */
const alike = /[\u3400-\u9fff\ua000-\ua48c\uac00-\ud7a3\ud800-\uf8ff\u{17000}-\u{18aff}]/u;

/** Whether a character is one of thousands that are alike, and none of the few that stand for all. */
export function isOneOfThousands(character: string): boolean {
	return (character.codePointAt(0) ?? 0) % 61 !== 0 && alike.test(character);
}
