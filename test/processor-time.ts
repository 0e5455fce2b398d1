// Processor time, which other programs on the machine lengthen less than the time on a clock.

/** Seconds that this process works until something is done. */
export async function processorSeconds(run: () => unknown): Promise<number> {
	const start = process.cpuUsage();
	await run();
	const {user, system} = process.cpuUsage(start);
	return (user + system) / 1e6;
}
