// Load by wrk, and comparisons in pairs: A B A B ..., so that what else the machine does meets both alike.
import { fileURLToPath } from 'node:url';
import { run } from './processes.mjs';
import { programs } from './programs.mjs';
import { median } from './statistics.mjs';

export const CONNECTIONS = 64;
const script = fileURLToPath(new URL('../lua/requests.lua', import.meta.url));

/** The same options for everybody. @param requests file of "host path" lines; without one, host and path are asked for */
export async function wrk({ port, seconds, connections = CONNECTIONS, host, path = '/', encoding = 'identity', requests, delay }) {
    const options = ['-t', '1', '-c', String(connections), '-d', `${seconds}s`, '--latency', '--timeout', '10s'];
    const target = `http://127.0.0.1:${port}`;
    const said = requests
        ? await run(programs.wrk, [...options, '-s', script, target, '--', requests, encoding, ...(delay ? [String(delay)] : [])])
        : await run(programs.wrk, [...options, '-H', `Host: ${host}`, '-H', `Accept-Encoding: ${encoding}`, target + path]);
    const rate = Number(/Requests\/sec:\s+([\d.]+)/.exec(said)?.[1]);
    if (!rate) throw new Error(`wrk got no answers:\n${said}`);
    const p99 = /99%\s+([\d.]+)(us|ms|s)/.exec(said);
    return {
        rate,
        requests: Number(/(\d+) requests in/.exec(said)[1]),
        p99: Number(p99[1]) * { us: 0.001, ms: 1, s: 1000 }[p99[2]],
        failures: Number(/Non-2xx or 3xx responses: (\d+)/.exec(said)?.[1] ?? 0),
        socketErrors: /Socket errors: (.*)/.exec(said)?.[1] ?? '',
    };
}

/** Requests a second that all were answered as they should. */
export async function goodRate(options) {
    const result = await wrk(options);
    if (result.failures || result.socketErrors) {
        throw new Error(`not all answers were good: ${result.failures} of another status; ${result.socketErrors}`);
    }
    return result.rate;
}

/** Repeats a measurement until it gets no faster: Java compiles what is called often while it runs. */
export async function warmUp(measure) {
    let best = 0;
    for (let idle = 0, times = 0; idle < 2 && times < 20; times++) {
        // Cold, it may not answer anybody within the time.
        const rate = await measure().catch(() => 0);
        idle = rate === 0 || rate > best * 1.05 ? 0 : idle + 1;
        best = Math.max(best, rate);
    }
}

/** Measures two things in turn. @return samples and medians of both, and the ratio of the medians */
export async function inPairs(pairs, a, b) {
    const samples = { a: [], b: [] };
    for (let i = 0; i < pairs; i++) {
        samples.a.push(await a());
        samples.b.push(await b());
    }
    const medians = { a: median(samples.a), b: median(samples.b) };
    return { ...medians, ratio: medians.a / medians.b, samples };
}
