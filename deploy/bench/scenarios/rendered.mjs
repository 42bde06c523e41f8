import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { LARGE_SITE, large } from '../lib/datasets.mjs';
import { page } from '../lib/http.mjs';
import { goodRate, warmUp } from '../lib/load.mjs';
import { startStandalone, stop } from '../lib/platform.mjs';
import { median } from '../lib/statistics.mjs';
import { kindsOf } from '../lib/urls.mjs';

export const title = '逐次生成的页面（不用页面库），20 个栏目各 2 000 篇 / rendered for every request, 20 columns × 2 000 articles';
export const needs = ['wrk'];

const GOALS = { home: 1500, column: 2500, article: 4000 };
const STATEMENTS = 6;

export async function run(context) {
    const data = await large(context);
    const host = `${LARGE_SITE}.localhost`;
    const statements = await countStatements(context, data, host);
    const app = await startStandalone(context.work, { data, host, env: { ZHANQUN_PAGES_STORE: 'off' } });
    try {
        const kinds = await kindsOf(app.port, host);
        const rows = [];
        for (const [kind, goal] of Object.entries(GOALS)) {
            const load = { port: app.port, host, path: kinds[kind], connections: 32, seconds: context.seconds, encoding: 'gzip' };
            const once = () => goodRate(load);
            await warmUp(once);
            const samples = [];
            for (let i = 0; i < context.pairs; i++) samples.push(await once());
            rows.push({
                what: kind,
                unit: 'requests/s',
                ours: median(samples),
                goal: `≥ ${goal}, ≤ ${STATEMENTS} statements`,
                met: median(samples) >= goal && statements[kind] <= STATEMENTS,
                samples,
                remark: `${statements[kind]} SQL statements; ${kinds[kind]}`,
            });
        }
        return rows;
    } finally {
        await stop(app.process);
    }
}

/** Counts what Hibernate logs while one page of each kind is made, the second time it is asked for. */
async function countStatements(context, data, host) {
    const app = await startStandalone(context.work, {
        data,
        host,
        name: 'statements',
        env: { ZHANQUN_PAGES_STORE: 'off', QUARKUS_HIBERNATE_ORM_LOG_SQL: 'true' },
    });
    try {
        const kinds = await kindsOf(app.port, host);
        const counts = {};
        for (const kind of Object.keys(GOALS)) {
            await page(app.port, host, kinds[kind]);
            const before = await logged(app.process.log);
            await page(app.port, host, kinds[kind]);
            counts[kind] = (await logged(app.process.log)) - before;
        }
        return counts;
    } finally {
        await stop(app.process);
    }
}

async function logged(log) {
    await sleep(300);
    return readFileSync(log, 'utf8').split('[Hibernate]').length - 1;
}
