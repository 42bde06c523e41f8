import { cpSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { LARGE_SITE, demo, onMysql, sites } from '../lib/datasets.mjs';
import { ask, each, page } from '../lib/http.mjs';
import { startIdentity } from '../lib/identity.mjs';
import { call, startAdmin, startRenderer, startStandalone, stop, trees } from '../lib/platform.mjs';
import { settled } from '../lib/processes.mjs';
import { missing } from '../lib/programs.mjs';
import { percentile } from '../lib/statistics.mjs';

export const title = '基本栏目改名到 758 个网站可见、退回，有效栏目树 / a base column renamed on 758 sites and back, effective trees';
export const needs = [];
/** What it measures on as well where it is there. */
export const uses = ['mysql'];

const ADMIN = 'province';
const FRAMEWORKS = '/api/v1/frameworks';
const GOAL = 1000;
const PATIENCE = 120_000;
const AT_ONCE = 16;
const TREE = { columns: 200, sites: [1_000, 10_000], microseconds: 1_000, statements: 3 };

export async function run(context) {
    const keys = await sites(context);
    const identity = await startIdentity();
    const rows = [...(await onH2(context, keys, identity))];
    const lacking = missing({ needs: uses });
    if (lacking.length) context.say(`  ${lacking.join('\n  ')}`);
    else rows.push(...(await twoRenderers(context, keys, identity)));
    return [...rows, ...(await manyTrees())];
}

/** One process is all that an embedded database has. */
async function onH2(context, keys, identity) {
    const data = join(context.work, 'h2');
    mkdirSync(data);
    cpSync(join(await demo(context), 'zhanqun.mv.db'), join(data, 'zhanqun.mv.db'));
    const env = { QUARKUS_HIBERNATE_ORM_LOG_SQL: 'true' };
    const counting = await startStandalone(context.work, { data, identity: identity.url, name: 'statements', env });
    const cold = await coldTree(counting, identity.token(ADMIN)).finally(() => stop(counting.process));
    const app = await startStandalone(context.work, { data, identity: identity.url, heap: '2g', env: pageMemory });
    try {
        return [...(await renamed(context, 'H2, one process', app, [app], keys, identity)), cold];
    } finally {
        await stop(app.process);
    }
}

async function twoRenderers(context, keys, identity) {
    const server = await onMysql(context, 30_000);
    const admin = await startAdmin(context.work, server.port, identity.url);
    const renderers = [];
    for (const name of ['renderer-1', 'renderer-2']) {
        renderers.push(await startRenderer(context.work, server.port, { name, heap: '1g', env: pageMemory }));
    }
    try {
        return await renamed(context, 'MySQL, two renderers', admin, renderers, keys, identity);
    } finally {
        for (const one of [...renderers, admin, server]) await stop(one.process);
    }
}

/** All homes are to be stored, as they are where nobody is short of memory. */
const pageMemory = { ZHANQUN_PAGES_MEMORY: '256M', ZHANQUN_PAGES_READINGS: '64M' };

/** Renames a column of every kind's framework, asks all hosts of all nodes until they show it, and takes it back, again and again. */
async function renamed(context, where, admin, nodes, keys, identity) {
    const token = identity.token(ADMIN);
    const drafts = await checkedDrafts(admin.port, token);
    const hosts = keys.map((key) => `${key}.localhost`);
    for (const node of nodes) await each(hosts, AT_ONCE, (host) => page(node.port, host, '/'));
    const times = { forward: [], back: [] };
    for (let round = 0; round < context.pairs; round++) {
        times.forward.push(...(await until(nodes, hosts, (html) => drafts.some(({ name }) => html.includes(name)), () =>
            step(admin.port, token, drafts, 'all'))));
        times.back.push(...(await until(nodes, hosts, (html) => drafts.every(({ name }) => !html.includes(name)), () =>
            step(admin.port, token, drafts, 'return', { reason: '测量' }))));
    }
    return Object.entries({ 'renamed → visible': times.forward, 'rolled back → visible': times.back }).flatMap(([what, all]) => [
        ['p50', percentile(all, 0.5)],
        ['p99', percentile(all, 0.99)],
        ['max', Math.max(...all)],
    ].map(([name, ours]) => ({
        what: `${where}: ${what}, ${name}`,
        unit: 'ms',
        ours,
        goal: name === 'p99' ? `≤ ${GOAL} ms` : undefined,
        met: name === 'p99' ? ours <= GOAL : undefined,
        samples: name === 'p50' ? all : undefined,
        remark: `${hosts.length} homes on ${nodes.length} node(s), ${context.pairs} time(s); from the first of ${drafts.length} requests, one for each kind of site`,
    })));
}

/** A draft of each kind of site in which one column that every site shows has another name. */
async function checkedDrafts(port, token) {
    const versions = JSON.parse((await call(port, token, 'GET', FRAMEWORKS)).text);
    const kinds = [...new Set(versions.map(({ kind }) => kind))];
    const mark = String(Date.now()).slice(-6);
    const drafts = [];
    for (const kind of kinds) {
        const { id } = await call(port, token, 'POST', FRAMEWORKS, { kind });
        const { columns } = await call(port, token, 'GET', `${FRAMEWORKS}/${id}`);
        // One that the navigation of every home shows, under a name that is the same on all sites.
        const column = columns.find(({ fields, retired }) => fields.required === 'true' && !retired && !fields.name.includes('{'));
        const name = `${column.fields.name}${mark}`;
        const operations = [{ op: 'CHANGE', code: column.code, field: 'NAME', value: name }];
        await good(call(port, token, 'POST', `${FRAMEWORKS}/${id}/operations`, { revision: 0, operations }));
        const checked = await good(call(port, token, 'POST', `${FRAMEWORKS}/${id}/check`));
        if (!checked.checked) throw new Error(`${kind}: not checked: ${checked.text}`);
        drafts.push({ id, name });
    }
    return drafts;
}

function step(port, token, drafts, stage, body) {
    return Promise.all(drafts.map(({ id }) => good(call(port, token, 'POST', `${FRAMEWORKS}/${id}/rollout/${stage}`, body))));
}

async function good(answer) {
    const answered = await answer;
    if (answered.status >= 300) throw new Error(`${answered.status} ${answered.text}`);
    return answered;
}

/** Takes a step and asks every host on every node until it is seen there. @return for each host, when the last node showed it */
async function until(nodes, hosts, seen, taking) {
    const began = performance.now();
    const taken = taking();
    const shown = new Map();
    await Promise.all([
        taken,
        ...nodes.map(async (node) => {
            let left = hosts;
            while (left.length) {
                const still = [];
                await each(left, AT_ONCE, async (host) => {
                    if (seen(await page(node.port, host, '/'))) {
                        shown.set(host, Math.max(shown.get(host) ?? 0, performance.now() - began));
                    } else still.push(host);
                });
                if (performance.now() - began > PATIENCE) throw new Error(`${still.length} homes, ${still[0]} among them, not renewed within ${PATIENCE} ms`);
                if (still.length === left.length) await sleep(20);
                left = still;
            }
        }),
    ]);
    return [...shown.values()];
}

/** What the API reads of the columns when nothing is in memory. */
async function coldTree(app, token) {
    const path = `/api/v1/sites/${LARGE_SITE}/columns/effective`;
    await good(call(app.port, token, 'GET', path));
    // Homes are made ahead after the start, and read trees, too.
    await settled(app.process, 'homes made ahead');
    const before = await statements(app.process.log);
    const answer = await ask(app.port, 'admin.localhost', path, { headers: { Authorization: `Bearer ${token}` } });
    const count = (await statements(app.process.log)) - before;
    return {
        what: 'effective tree, cold',
        unit: 'statements',
        ours: count,
        goal: `≤ ${TREE.statements}`,
        met: count > 0 && count <= TREE.statements,
        remark: `statements that read columns; the whole answer took ${answer.milliseconds.toFixed(1)} ms with SQL logged`,
    };
}

/** Statements in a log that read what a tree is made of; each begins with a mark and goes over many lines. */
async function statements(log) {
    await sleep(300);
    return readFileSync(log, 'utf8')
        .split('[Hibernate]')
        .filter((text) => /^\s+(framework_version|framework_assignment|base_column|featured_column|column_override)\b/m.test(text)).length;
}

/** Trees of 1 000 and of 10 000 sites, resolved from rows in memory. */
async function manyTrees() {
    const lines = (await trees(TREE.columns, ...TREE.sites)).trim().split('\n').map((line) => line.split(' ').map(Number));
    const [few, many] = lines;
    return [
        {
            what: `effective tree from memory, ${TREE.columns} base columns`,
            unit: 'µs',
            ours: many[2],
            goal: `≤ ${TREE.microseconds} µs`,
            met: many[2] <= TREE.microseconds,
            remark: `resolved from rows, median of ${many[0]} sites; a renderer keeps the result and looks it up`,
        },
        ...[['time', 2, 'µs'], ['memory', 3, 'bytes']].map(([what, at, unit]) => ({
            what: `${what} a tree, ${many[0]} sites`,
            unit,
            ours: many[at],
            peer: few[at],
            peerName: `${few[0]} sites`,
            ratio: many[at] / few[at],
            goal: 'not more than linear: ≤ 1.2',
            met: many[at] / few[at] <= 1.2,
            remark: at === 3 ? `${Math.round((many[3] * many[0]) / 1e6)} MB in all, if all were kept` : undefined,
        })),
    ];
}
