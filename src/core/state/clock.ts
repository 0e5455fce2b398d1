// Hybrid logical clocks (Kulkarni et al., "Logical Physical Clocks", 2014): what happened later on one device, or after it
// heard of something, has a later clock, whatever the clocks on the walls say. A clock is a text whose order is that of
// time: the moment, a count within it, the device.

/** `2023-12-27T08:00:00.000Z-0000-laptop-3f9a`. Texts of clocks are compared as they are. */
export type Clock = string;

/** Before every clock of a device. */
export const noClock: Clock = '';

const form = /^([0-8]\d{3}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)-([0-9a-f]{4})-([a-z\d][a-z\d-]{0,63})$/;
/** The counts that a moment has. */
const counts = 0x10000;
/** The last moment of a clock; a thousand years remain after it, so that there is always a later one to give. */
const latest = Date.UTC(8999, 11, 31);

export function isClock(text: unknown): text is Clock {
	return typeof text === 'string' && !Number.isNaN(momentOf(text));
}

/** The clock of what a device does now, later than the last that it knows of. */
export function clockAfter(last: Clock, now: number, device: string): Clock {
	const wall = Number.isFinite(now) ? Math.min(Math.max(Math.floor(now), 0), latest) : 0;
	const known = last === noClock ? -1 : momentOf(last);
	if (wall > known) return clockOf(wall, 0, device);
	const count = Number.parseInt(form.exec(last)?.[2] ?? '0', 16) + 1;
	return count < counts ? clockOf(known, count, device) : clockOf(known + 1, 0, device);
}

/** The clock of a moment, in milliseconds since the epoch, whose order among others of the device does not count. */
export function clockOf(moment: number, count: number, device: string): Clock {
	const valid = Number.isFinite(moment) ? Math.min(Math.max(moment, 0), latest) : 0;
	return `${new Date(valid).toISOString()}-${count.toString(16).padStart(4, '0')}-${device}`;
}

/** NaN for what is no clock. */
function momentOf(clock: string): number {
	return Date.parse(form.exec(clock)?.[1] ?? '');
}
