import { setTimeout as sleep } from 'node:timers/promises';
import { EDITOR, LARGE_SITE, onMysql } from '../lib/datasets.mjs';
import { page } from '../lib/http.mjs';
import { startIdentity } from '../lib/identity.mjs';
import { call, startAdmin, startRenderer, stop } from '../lib/platform.mjs';
import { percentile } from '../lib/statistics.mjs';

export const title = '发布到两个节点可见，200 次 / from publishing to visible on two renderers, 200 times';
export const needs = ['mysql'];

const TIMES = 200;
const COLUMN = '/zwdt/zwyw/';
const HOST = `${LARGE_SITE}.localhost`;
const GOALS = { p50: 300, p99: 700 };
const PATIENCE = 60_000;
/** Publications before those that count: what is done for the first time is slow. */
const WARM_UP = 10;

export async function run(context) {
    const identity = await startIdentity();
    const server = await onMysql(context, 30_000);
    const admin = await startAdmin(context.work, server.port, identity.url);
    const renderers = [
        await startRenderer(context.work, server.port, { name: 'renderer-1' }),
        await startRenderer(context.work, server.port, { name: 'renderer-2' }),
    ];
    try {
        const token = identity.token(EDITOR);
        const articles = `/api/v1/sites/${LARGE_SITE}/articles`;
        const column = await columnCode(admin.port, token);
        const times = [];
        for (let i = 0; i < WARM_UP + TIMES; i++) {
            const title = `测量发布时效 ${i} ${Date.now()}`;
            const manuscript = { columnCode: column, title, summary: title, body: '<p>测量从发布到可见的时间。</p>', source: '本站' };
            const draft = await call(admin.port, token, 'POST', articles, manuscript);
            if (draft.status !== 201) throw new Error(`no draft: ${draft.status} ${draft.text}`);
            const time = await untilVisible(admin.port, token, `${articles}/${draft.article.id}`, title, renderers);
            if (i >= WARM_UP) times.push(time);
            const undone = await call(admin.port, token, 'POST', `${articles}/${draft.article.id}/withdrawal`, { reason: '测量' });
            if (undone.status !== 200) throw new Error(`not withdrawn: ${undone.status} ${undone.text}`);
            // Not in step with the followers, who look five times a second.
            await sleep(20 + ((i * 37) % 200));
        }
        return Object.entries(GOALS).map(([name, goal]) => ({
            what: `publish → visible, ${name}`,
            unit: 'ms',
            ours: percentile(times, name === 'p50' ? 0.5 : 0.99),
            goal: `≤ ${goal} ms`,
            met: percentile(times, name === 'p50' ? 0.5 : 0.99) <= goal,
            samples: name === 'p50' ? times : undefined,
            remark: 'from sending the request until the later of two renderers shows the title',
        }));
    } finally {
        for (const one of [...renderers, admin, server]) await stop(one.process);
    }
}

async function columnCode(port, token) {
    const effective = await call(port, token, 'GET', `/api/v1/sites/${LARGE_SITE}/columns/effective`);
    const found = JSON.stringify(JSON.parse(effective.text)).match(/"code":"(\w+)"[^{}]*?"slug":"zwyw"/);
    if (!found) throw new Error(`no column zwyw: ${effective.status} ${effective.text.slice(0, 300)}`);
    return found[1];
}

async function untilVisible(port, token, article, title, renderers) {
    const began = performance.now();
    const published = call(port, token, 'POST', `${article}/publication`).then((answer) => {
        if (answer.status !== 200) throw new Error(`not published: ${answer.status} ${answer.text}`);
    });
    const shown = renderers.map(async (renderer) => {
        while (!(await page(renderer.port, HOST, COLUMN)).includes(title)) {
            if (performance.now() - began > PATIENCE) throw new Error(`${title}: not visible within ${PATIENCE} ms`);
            await sleep(5);
        }
        return performance.now() - began;
    });
    const times = await Promise.all([...shown, published]);
    return Math.max(...times.slice(0, renderers.length));
}
