// The commands of a document: in its blocks of `sh`, `console` and `crontab`, and in its sentences.

export interface Example {
	command: string;
	/** Lines that it says; undefined where the document does not show them. `…` stands for any lines. */
	said: string[] | undefined;
}

/** Of all blocks, in their order. */
export function examplesOf(markdown: string): Example[] {
	const blocks = markdown.matchAll(/^```(sh|console|crontab)\n([\s\S]*?)^```$/gm);
	return [...blocks].flatMap(([, language, block = '']) => {
		if (language === 'console') return transcript(block);
		return commandsOf(block).map(command => ({command: withoutSchedule(command, language), said: undefined}));
	});
}

/** Commands of wsws between backticks: they stand in sentences and tables, and are not run. */
export function mentionsOf(markdown: string): string[] {
	const text = markdown.replace(/^```[\s\S]*?^```$/gm, '');
	return Array.from(text.matchAll(/`(wsws [^`]*)`/g), ([, command = '']) => command);
}

/** `said` where it is what the document shows, else what the document should have shown: for a readable difference. */
export function asShown(said: string[], shown: string[]): string[] {
	const lines = shown.map(line => (line === '…' ? String.raw`(?:.*\n)*` : `${escaped(line)}\n`));
	return new RegExp(`^${lines.join('')}$`).test(said.map(line => `${line}\n`).join('')) ? shown : said;
}

function transcript(block: string): Example[] {
	return block
		.split(/^\$ /m)
		.slice(1)
		.map(example => {
			const [command = '', ...said] = example.trimEnd().split('\n');
			return {command, said};
		});
}

function commandsOf(block: string): string[] {
	const lines = block.replace(/\\\n\s*/g, '').split('\n');
	return lines.filter(line => line !== '' && !line.startsWith('#'));
}

function withoutSchedule(line: string, language: string | undefined): string {
	return language === 'crontab' ? line.replace(/^(?:\S+\s+){5}/, '') : line;
}

function escaped(text: string): string {
	return text.replace(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`);
}
