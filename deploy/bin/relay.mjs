// relay.mjs LOG PATTERN: copies standard input to LOG, and the lines that match PATTERN to the terminal.
import { createWriteStream } from 'node:fs';
import { createInterface } from 'node:readline';

const [path, pattern] = process.argv.slice(2);
const shown = new RegExp(pattern);
const log = createWriteStream(path, { flags: 'a', mode: 0o640 });
// It ends when its writer does, never before: what is written while shutting down belongs into the log as well.
for (const signal of ['SIGINT', 'SIGHUP', 'SIGTERM']) process.on(signal, () => {});
// The terminal may go away first.
process.stdout.on('error', () => {});
for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    log.write(`${line}\n`);
    if (shown.test(line)) process.stdout.write(`${line}\n`);
}
log.end();
