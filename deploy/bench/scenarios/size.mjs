import { onMysql, sites } from '../lib/datasets.mjs';
import { ask } from '../lib/http.mjs';
import { startRenderer, stop } from '../lib/platform.mjs';
import { percentile, randoms, shuffled } from '../lib/statistics.mjs';
import { kindsOf } from '../lib/urls.mjs';

export const title = '不在库内的页面，3 万、30 万、150 万篇 / pages not stored at 30 k, 300 k and 1.5 M articles';
export const needs = ['mysql'];

const SIZES = [30_000, 300_000, 1_500_000];
const KINDS = ['home', 'column', 'deep', 'article'];
const SITES = 40;
const REQUESTS = 600;
const LONGEST = 30;
const GROWTH = 1.5;

export async function run(context) {
    const bySize = [];
    for (const articles of SIZES) {
        context.say(`${articles} 篇 / articles`);
        bySize.push(await at(context, articles));
    }
    return KINDS.flatMap((kind) => {
        const smallest = bySize[0][kind].p50;
        return SIZES.map((articles, i) => {
            const { p50, p99 } = bySize[i][kind];
            const last = articles === SIZES.at(-1);
            return {
                what: `${kind === 'deep' ? 'column page 50' : kind}, ${articles / 1000} k articles`,
                unit: 'ms (p50)',
                ours: p50,
                peer: smallest,
                peerName: `${SIZES[0] / 1000} k`,
                ratio: p50 / smallest,
                goal: last ? `p99 ≤ ${LONGEST} ms, p50 ≤ ${GROWTH} × ${SIZES[0] / 1000} k` : undefined,
                met: last ? p99 <= LONGEST && p50 <= GROWTH * smallest : undefined,
                remark: `p99 ${p99.toFixed(1)} ms`,
            };
        });
    });
}

/** p50 and p99 of each kind of page, over the largest sites and some smaller ones, one request at a time. */
async function at(context, articles) {
    const server = await onMysql(context, articles);
    try {
        const renderer = await startRenderer(context.work, server.port, { env: { ZHANQUN_PAGES_STORE: 'off' } });
        try {
            return await measure(context, renderer.port);
        } finally {
            await stop(renderer.process);
        }
    } finally {
        await stop(server.process);
    }
}

async function measure(context, port) {
    const random = randoms(3);
    const keys = await sites(context);
    // The largest come first; only they have a fiftieth page.
    const chosen = [...keys.slice(0, 4), ...shuffled(keys.slice(4), random).slice(0, SITES - 4)];
    const addresses = Object.fromEntries(KINDS.map((kind) => [kind, []]));
    for (const key of chosen) {
        const host = `${key}.localhost`;
        const kinds = await kindsOf(port, host);
        for (const kind of KINDS) if (kinds[kind]) addresses[kind].push({ host, path: kinds[kind] });
    }
    const result = {};
    for (const kind of KINDS) {
        if (!addresses[kind].length) throw new Error(`no site has a page of the kind ${kind}`);
        const times = [];
        for (let i = 0; i < REQUESTS * 2; i++) {
            const { host, path } = addresses[kind][i % addresses[kind].length];
            const answer = await ask(port, host, path, { headers: { 'Accept-Encoding': 'gzip' } });
            if (answer.status !== 200) throw new Error(`${host}${path}: ${answer.status}`);
            // The first half warms up.
            if (i >= REQUESTS) times.push(answer.milliseconds);
        }
        result[kind] = { p50: percentile(times, 0.5), p99: percentile(times, 0.99) };
    }
    return result;
}
