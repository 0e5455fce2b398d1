// The names that a chain of chalk styles may hold: the sixteen colours, before and behind, and the ways to write.

const colors = ['black', 'red', 'green', 'yellow', 'blue', 'magenta', 'cyan', 'white'] as const;
const brightColors = [
	'gray',
	'grey',
	'blackBright',
	'redBright',
	'greenBright',
	'yellowBright',
	'blueBright',
	'magentaBright',
	'cyanBright',
	'whiteBright',
] as const;
const backgrounds = ['bgBlack', 'bgRed', 'bgGreen', 'bgYellow', 'bgBlue', 'bgMagenta', 'bgCyan', 'bgWhite'] as const;
const brightBackgrounds = [
	'bgGray',
	'bgGrey',
	'bgBlackBright',
	'bgRedBright',
	'bgGreenBright',
	'bgYellowBright',
	'bgBlueBright',
	'bgMagentaBright',
	'bgCyanBright',
	'bgWhiteBright',
] as const;
const writing = ['reset', 'bold', 'dim', 'italic', 'underline', 'overline', 'inverse', 'strikethrough'] as const;

export const chalkStyles = [...writing, ...colors, ...brightColors, ...backgrounds, ...brightBackgrounds];
