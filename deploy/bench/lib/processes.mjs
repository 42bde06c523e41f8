// The processes that a measurement starts. All are ended with it, however it ends, and no others.
import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

const PATIENCE = 30_000;
const running = new Set();

/** Starts a program whose output goes to a log. */
export function start(log, program, args, { env = {}, cwd } = {}) {
    const file = openSync(log, 'a');
    const child = spawn(program, args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', file, file] });
    closeSync(file);
    const started = { child, log, pid: child.pid, ended: false };
    started.end = new Promise((resolve) => {
        const over = (outcome) => {
            started.ended = true;
            running.delete(started);
            resolve(outcome);
        };
        child.once('exit', (code, signal) => over(code ?? signal));
        child.once('error', (error) => over(error.message));
    });
    running.add(started);
    return started;
}

/** Runs a program to its end; what it says on its standard output. */
export function run(program, args, { env = {}, cwd, seconds = 600 } = {}) {
    const child = spawn(program, args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
    const started = { child, pid: child.pid };
    running.add(started);
    let said = '';
    let complained = '';
    child.stdout.on('data', (text) => (said += text));
    child.stderr.on('data', (text) => (complained += text));
    const limit = setTimeout(() => child.kill('SIGKILL'), seconds * 1000);
    started.end = new Promise((resolve, reject) => {
        const over = () => {
            clearTimeout(limit);
            running.delete(started);
        };
        child.once('error', (error) => (over(), reject(error)));
        child.once('close', (code) => {
            over();
            if (code === 0) resolve(said);
            else reject(new Error(`${program} ${args.join(' ')}: ${code}\n${complained.slice(-2000)}${said.slice(-500)}`));
        });
    });
    return started.end;
}

/** Asks a process to end and waits; after a while, half a minute unless told otherwise, insists. */
export async function stop(started, patience = PATIENCE) {
    if (started.ended) return;
    started.child.kill('SIGTERM');
    const insisting = setTimeout(() => started.child.kill('SIGKILL'), patience);
    await started.end;
    clearTimeout(insisting);
}

export async function stopAll() {
    await Promise.all([...running].map((started) => stop(started).catch(() => {})));
}

for (const [signal, status] of [['SIGINT', 130], ['SIGTERM', 143], ['SIGHUP', 129]]) {
    process.on(signal, () => {
        stopAll().then(() => process.exit(status));
    });
}

/** Waits until something is so. @param so answers whether it is */
export async function until(so, what, { seconds = 120, pause = 50, process: started } = {}) {
    const deadline = performance.now() + seconds * 1000;
    while (!(await so())) {
        if (started?.ended) throw new Error(`${what}: the process has ended; see ${started.log}`);
        if (performance.now() > deadline) throw new Error(`${what}: not within ${seconds} s`);
        await sleep(pause);
    }
}

/** Hundredths of a second of processor time that a process has had. */
function taken({ pid }) {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [user, system] = fields.slice(fields.lastIndexOf(')') + 2).split(' ').slice(11, 13);
    return Number(user) + Number(system);
}

/** Waits until a process does nothing by itself any more: takes less than a twentieth of a processor for five seconds. */
export async function settled(started, what) {
    const lookEvery = 5;
    let before = Infinity;
    await until(
        () => {
            const now = taken(started);
            const idle = now - before < lookEvery * 5 && now >= before;
            before = now;
            return idle;
        },
        what,
        { seconds: 900, pause: lookEvery * 1000, process: started },
    );
}
