// The number of a note, raised as in print.

export function raised(number: number): string {
	return String(number).replace(/\d/g, digit => '⁰¹²³⁴⁵⁶⁷⁸⁹'.charAt(Number(digit)));
}
