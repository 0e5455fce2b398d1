// Hybrid logical clocks (Kulkarni et al., "Logical Physical Clocks", 2014): an event that happens later on a device, or after the
// device heard of another event, has a later clock, whatever the wall clocks say. A clock is a string whose order is that of time:
// the moment, a counter within it, the device.

/** Such as `2023-12-27T08:00:00.000Z-0000-laptop-3f9a`. Clocks are compared as strings. */
export type Clock = string;

/** Earlier than every clock of a device. */
export const noClock: Clock = '';

const form = /^([0-8]\d{3}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)-([0-9a-f]{4})-([a-z\d][a-z\d-]{0,63})$/;
/** Number of counter values per moment. */
const counts = 0x10000;
/** The last moment of a clock; a thousand years remain after it, so that there is always a later one to issue. */
const latest = Date.UTC(8999, 11, 31);

export function isClock(text: unknown): text is Clock {
	return typeof text === 'string' && !Number.isNaN(momentOf(text));
}

/** The clock of a new event on a device, later than the last known one. */
export function clockAfter(last: Clock, now: number, device: string): Clock {
	const wall = Number.isFinite(now) ? Math.min(Math.max(Math.floor(now), 0), latest) : 0;
	const known = last === noClock ? -1 : momentOf(last);
	if (wall > known) return clockOf(wall, 0, device);
	const count = Number.parseInt(form.exec(last)?.[2] ?? '0', 16) + 1;
	return count < counts ? clockOf(known, count, device) : clockOf(known + 1, 0, device);
}

/** The clock of a moment in milliseconds since the epoch, regardless of other clocks of the device. */
export function clockOf(moment: number, count: number, device: string): Clock {
	const valid = Number.isFinite(moment) ? Math.min(Math.max(moment, 0), latest) : 0;
	return `${new Date(valid).toISOString()}-${count.toString(16).padStart(4, '0')}-${device}`;
}

/** NaN for an invalid clock. */
function momentOf(clock: string): number {
	return Date.parse(form.exec(clock)?.[1] ?? '');
}
