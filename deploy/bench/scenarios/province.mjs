import { join } from 'node:path';
import { againstNginx } from '../lib/compared.mjs';
import { demo, sites } from '../lib/datasets.mjs';
import { startStandalone, stop } from '../lib/platform.mjs';
import { pagesOf, writeRequests } from '../lib/readers.mjs';

export const title = '758 个网站各 20 页，按齐夫分布，库内，与 nginx 比 / 758 sites × 20 stored pages by Zipf against nginx';
export const needs = ['wrk', 'nginx'];

export async function run(context) {
    const keys = await sites(context);
    // All pages are to be stored, as nginx has all files: the default of 64 MB holds a part of them.
    const app = await startStandalone(context.work, {
        data: await demo(context),
        heap: '2g',
        env: { ZHANQUN_PAGES_MEMORY: '1G' },
    });
    try {
        const addresses = await pagesOf(app.port, keys, 20);
        const requests = writeRequests(join(context.work, 'requests.txt'), addresses);
        const { rows, bytes } = await againstNginx(context, app, {
            addresses,
            load: { requests },
            goal: 1.0,
            sample: addresses.filter((_, i) => i % 997 === 0),
        });
        const remark = `${addresses.length} pages, ${Math.round(bytes / 1e6)} MB with their gzip; page memory 1 GB`;
        return rows.map((row) => ({ ...row, remark: `${remark}; ${row.remark}` }));
    } finally {
        await stop(app.process);
    }
}
