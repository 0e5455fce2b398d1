// Programs that say each number that they have kept, until they are killed.

import {spawn} from 'node:child_process';

/** How many programs a test kills: `WSWS_KILLS=100` kills more. */
export const kills = Number(process.env.WSWS_KILLS ?? 6);

/** The numbers that a program said it kept until it was killed, so many milliseconds after it said the first. */
export function numbersUntilKilled(file: string, words: string[], afterMs: number): Promise<number[]> {
	return new Promise((resolve, reject) => {
		const program = spawn(process.execPath, [file, ...words]);
		let out = '';
		let said = '';
		program.stderr.on('data', data => {
			said += data;
		});
		program.stdout.on('data', data => {
			if (out === '') setTimeout(() => program.kill('SIGKILL'), afterMs);
			out += data;
		});
		program.on('error', reject);
		program.on('close', (_, signal) => {
			if (signal !== 'SIGKILL') reject(new Error(said));
			resolve(out.split('\n').slice(0, -1).map(Number));
		});
	});
}
