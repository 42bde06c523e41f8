import { join } from 'node:path';
import { writeFileSync } from 'node:fs';
import { demo, sites } from '../lib/datasets.mjs';
import { goodRate, warmUp, wrk } from '../lib/load.mjs';
import { metric, startStandalone, stop } from '../lib/platform.mjs';
import { pagesOf, writeRequests } from '../lib/readers.mjs';
import { ask, each } from '../lib/http.mjs';
import { median, randoms } from '../lib/statistics.mjs';

export const title = '未知主机、未知路径、随机查询串的洪流 / a flood of unknown hosts, unknown paths and random queries';
export const needs = ['wrk'];

/** 100 connections that wait 10 ms each ask at most 10 000 times a second. */
const FLOOD = { connections: 100, delay: 10 };

export async function run(context) {
    const keys = await sites(context);
    const app = await startStandalone(context.work, { data: await demo(context) });
    try {
        const addresses = await pagesOf(app.port, keys.slice(0, 50), 20);
        await each(addresses, 8, ({ host, path }) => ask(app.port, host, path));
        const hits = { port: app.port, requests: writeRequests(join(context.work, 'requests.txt'), addresses), encoding: 'gzip' };
        const floods = writeFlood(join(context.work, 'flood.txt'), keys);
        await warmUp(() => goodRate({ ...hits, seconds: context.seconds }));
        const before = await metric(app.port, 'zhanqun_pages_stored');
        const samples = { alone: [], beside: [], flooded: [], flood: [] };
        for (let i = 0; i < context.pairs; i++) {
            samples.alone.push(await goodRate({ ...hits, seconds: context.seconds }));
            samples.beside.push((await together(context, hits, { ...hits, ...FLOOD })).rate);
            const flooded = await together(context, hits, { ...hits, requests: floods, ...FLOOD });
            samples.flooded.push(flooded.rate);
            samples.flood.push(flooded.flood);
        }
        const after = await metric(app.port, 'zhanqun_pages_stored');
        return rows(samples, before, after, keys.length);
    } finally {
        await stop(app.process);
    }
}

function rows(samples, before, after, siteCount) {
    const [alone, beside, flooded, flood] = ['alone', 'beside', 'flooded', 'flood'].map((name) => median(samples[name]));
    const ratio = flooded / alone;
    return [
        {
            what: 'stored pages of others',
            unit: 'requests/s',
            ours: flooded,
            peer: alone,
            peerName: 'without the flood',
            ratio,
            goal: '≥ 0.8 × without the flood',
            met: ratio >= 0.8,
            samples,
            remark: `flood of ${Math.round(flood)}/s from the same machine; beside as many ordinary readers: ${Math.round(beside)}/s`,
        },
        {
            what: 'pages in the store',
            unit: 'pages',
            ours: after,
            peer: before,
            peerName: 'before',
            // One notice a site, "there is no such page", is kept and served to all who ask in vain.
            goal: 'at most one more a site',
            met: after - before <= siteCount,
        },
    ];
}

/** @return rate of the hits, and that of the flood beside them */
async function together(context, hits, flood) {
    const [measured, beside] = await Promise.all([
        goodRate({ ...hits, seconds: context.seconds }),
        wrk({ ...flood, seconds: context.seconds }),
    ]);
    return { rate: measured, flood: beside.rate };
}

function writeFlood(file, keys) {
    const random = randoms(7);
    const word = () => Math.floor(random() * 1e12).toString(36);
    const lines = Array.from({ length: 60_000 }, (_, i) => {
        const host = `${keys[Math.floor(random() * keys.length)]}.localhost`;
        switch (i % 4) {
            case 0:
                return `${word()}.example.com /`;
            case 1:
                return `${host} /${word()}/${word()}.php`;
            case 2:
                return `${host} /${word()}/`;
            default:
                return `${host} /?${word()}=${word()}`;
        }
    });
    writeFileSync(file, lines.join('\n') + '\n');
    return file;
}
