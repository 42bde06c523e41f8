import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { demo, sites } from '../lib/datasets.mjs';
import { inPairs, wrk } from '../lib/load.mjs';
import { resident } from '../lib/memory.mjs';
import { startStandalone, stop } from '../lib/platform.mjs';
import { pagesOf, writeRequests } from '../lib/readers.mjs';

export const title = '启动到首页的时间与负载下的内存，758 个网站 / start to first page and memory under load, 758 sites';
export const needs = ['wrk'];

const HOST = 'changshaxian.localhost';
const LONGEST_START = 2500;
const LARGEST = 450;

export async function run(context) {
    const data = await demo(context);
    const cache = await train(context, data);
    const measure = (java) => async () => {
        const app = await startStandalone(context.work, { data, host: HOST, pause: 5, java });
        await stop(app.process);
        return app.milliseconds;
    };
    // The first start reads the programs from disk.
    await measure([])();
    const result = await inPairs(context.pairs, measure([`-XX:AOTCache=${cache}`]), measure([]));
    return [
        {
            what: 'start to first page',
            unit: 'ms',
            ours: result.a,
            peer: result.b,
            peerName: 'without AOT cache',
            ratio: result.ratio,
            goal: `≤ ${LONGEST_START} ms`,
            met: Math.min(result.a, result.b) <= LONGEST_START,
            samples: result.samples,
            remark: 'with an AOT cache of JDK 25',
        },
        await memory(context, data),
    ];
}

/** A start that JDK 25 learns from: which classes are loaded and linked, and how. */
async function train(context, data) {
    const cache = join(context.work, 'app.aot');
    const app = await startStandalone(context.work, { data, host: HOST, java: [`-XX:AOTCacheOutput=${cache}`], name: 'training' });
    // At its end the JDK starts another that assembles the cache, which takes longer than ending does.
    await stop(app.process, 300_000);
    if (!existsSync(cache)) throw new Error(`the JDK has made no AOT cache; see ${app.process.log}`);
    return cache;
}

async function memory(context, data) {
    const app = await startStandalone(context.work, { data });
    try {
        const addresses = await pagesOf(app.port, await sites(context), 20);
        const requests = writeRequests(join(context.work, 'requests.txt'), addresses);
        const loaded = await wrk({ port: app.port, requests, encoding: 'gzip', seconds: context.seconds * 4 });
        const ours = resident(app.process.pid, 'VmHWM');
        return {
            what: 'resident memory under load',
            unit: 'MB',
            ours,
            goal: `≤ ${LARGEST} MB`,
            met: ours <= LARGEST,
            remark: `the most it had, -Xmx512m, page memory 64 MB; ${Math.round(loaded.rate)} requests/s meanwhile`,
        };
    } finally {
        await stop(app.process);
    }
}
