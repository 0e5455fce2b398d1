// How often a test tries its luck. The suite tries little, for it runs all day; `npm run fuzz` tries more, with other seeds.

const factor = Number(process.env.WSWS_TRIALS ?? 1);

/** How many trials a test makes that usually makes so many: `WSWS_TRIALS=10` makes ten times as many. */
export function trials(usual: number): number {
	return Math.ceil(usual * factor);
}
