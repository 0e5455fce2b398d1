// Mail addresses in a text, found at once. marked's rules look for one at each character, up to the next character that can't
// be in one, so that a long word costs its square.

/** The addresses of one text, which is lexed from its start to its end. */
export interface MailScan {
	/** Whether an address begins where the rest of the text does, or began before and goes on there. */
	isAt(rest: string): boolean;
	/** Characters from the start of the last rest to the next address behind it. */
	distance(): number | undefined;
}

interface Address {
	start: number;
	/** Position of its sign `@`; any part of what stands before that may be taken for the beginning. */
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

/** Sign and host, as marked's rule of addresses without a scheme has them. */
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
