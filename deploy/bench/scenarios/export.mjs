import { cpSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { EXPORTED_SITE, large } from '../lib/datasets.mjs';
import { startIdentity } from '../lib/identity.mjs';
import { resident, watchPeak } from '../lib/memory.mjs';
import { call, data, h2, startStandalone, stop } from '../lib/platform.mjs';
import { start, until } from '../lib/processes.mjs';
import { median } from '../lib/statistics.mjs';

export const title = '整站静态导出 1 万篇，与 Hugo 比 / full export of 10 000 articles against Hugo';
export const needs = ['hugo'];

const theme = fileURLToPath(new URL('../hugo', import.meta.url));

export async function run(context) {
    const folder = await large(context);
    const markdown = join(context.work, 'hugo');
    cpSync(theme, markdown, { recursive: true });
    await data('markdown', h2(folder), EXPORTED_SITE, join(markdown, 'content'));
    const samples = { a: [], b: [] };
    const peaks = { a: [], b: [] };
    const identity = await startIdentity();
    // Hugo is a process for each build, which begins cold; the platform runs anyway, and exports while it serves.
    const app = await startStandalone(context.work, { data: folder, identity: identity.url, env: { ZHANQUN_EXPORT_DIRECTORY: join(context.work, 'export') } });
    try {
        const token = identity.token('province');
        for (let i = 0; i <= context.pairs; i++) {
            const ours = await exportOnce(app, token);
            const peer = await hugo(context, markdown);
            if (i === 0) continue;
            if (ours) {
                samples.a.push(ours.rate);
                peaks.a.push(ours.peak);
            }
            samples.b.push(peer.rate);
            peaks.b.push(peer.peak);
        }
    } finally {
        await stop(app.process);
        rmSync(markdown, { recursive: true, force: true });
    }
    return rows(samples, peaks);
}

function rows(samples, peaks) {
    const compared = (what, unit, a, b, goal, good) => ({
        what,
        unit,
        ours: a.length ? median(a) : undefined,
        peer: median(b),
        peerName: 'Hugo',
        ratio: a.length ? median(a) / median(b) : undefined,
        goal,
        met: a.length ? good(median(a) / median(b)) : undefined,
        samples: { a, b },
        remark: a.length ? undefined : '本平台尚无导出接口 / the platform has no export yet: POST /api/v1/exports answers 404',
    });
    return [
        compared('pages', 'pages/s', samples.a, samples.b, '≥ 1.0 × Hugo', (ratio) => ratio >= 1),
        compared('memory at most', 'MB', peaks.a, peaks.b, '< Hugo', (ratio) => ratio < 1),
    ];
}

/** The one place that knows how an export is asked for. @return nothing when the platform can't export */
async function exportOnce(app, token) {
    const began = performance.now();
    let job = await call(app.port, token, 'POST', '/api/v1/exports', { site: EXPORTED_SITE, full: true });
    if (job.status === 404) return undefined;
    if (job.status >= 300) throw new Error(`no export: ${job.status} ${job.text}`);
    const { id } = job;
    await until(
        async () => {
            job = await call(app.port, token, 'GET', `/api/v1/exports/${id}`);
            if (job.state === 'FAILED') throw new Error(job.text);
            return job.state === 'DONE';
        },
        'export',
        { seconds: 300, pause: 20, process: app.process },
    );
    return { rate: job.files / ((performance.now() - began) / 1000), peak: resident(app.process.pid, 'VmHWM') };
}

async function hugo(context, folder) {
    const target = join(folder, 'public');
    rmSync(target, { recursive: true, force: true });
    const began = performance.now();
    const build = start(join(context.work, 'hugo.log'), context.programs.hugo, ['--quiet', '--source', folder, '--destination', target]);
    const peak = watchPeak(build.pid);
    const outcome = await build.end;
    const seconds = (performance.now() - began) / 1000;
    if (outcome !== 0) throw new Error(`hugo: ${outcome}; see ${build.log}`);
    return { rate: htmlFiles(target) / seconds, peak: peak() };
}

function htmlFiles(folder) {
    return readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.html')).length;
}
