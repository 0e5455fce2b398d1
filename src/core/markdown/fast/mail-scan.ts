// Finds mail addresses in a text in one pass. marked's rules search at each character, up to the next one that can't belong to an
// address, so that a long word takes quadratic time.

/** The addresses in a text that is lexed from start to end. */
export interface MailScan {
	/** Whether an address begins at the start of the remaining text, or began before and continues there. */
	isAt(rest: string): boolean;
	/** Number of characters from the start of the last remaining text to the next address after it. */
	distance(): number | undefined;
}

interface Address {
	start: number;
	/** Offset of its `@`; any suffix of the text before it may be taken for the local part. */
	sign: number;
}

const noAddress: MailScan = {isAt: () => false, distance: () => undefined};

export function createMailScan(text: string): MailScan {
	if (!text.includes('@')) return noAddress;
	const addresses = addressesIn(text);
	let position = 0;
	let index = 0;
	return {
		isAt(rest) {
			position = text.length - rest.length;
			while ((addresses[index]?.sign ?? position + 1) <= position) index++;
			return (addresses[index]?.start ?? text.length) <= position;
		},
		distance() {
			const next = addresses.slice(index, index + 2).find(({start}) => start > position);
			return next && next.start - position;
		},
	};
}

/** `@` and host, as in marked's rule for addresses without a scheme. */
const domain = /@[a-zA-Z0-9-_]+(?:\.[a-zA-Z0-9-_]*[a-zA-Z0-9])+(?![\w-])/y;
const inName = /[A-Za-z0-9._+-]/;

function addressesIn(text: string): Address[] {
	const addresses: Address[] = [];
	for (let sign = text.indexOf('@'); sign >= 0; sign = text.indexOf('@', sign + 1)) {
		domain.lastIndex = sign;
		if (!domain.test(text)) continue;
		let start = sign;
		while (inName.test(text.charAt(start - 1))) start--;
		if (start < sign) addresses.push({start, sign});
	}
	return addresses;
}
