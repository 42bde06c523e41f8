import { againstNginx } from '../lib/compared.mjs';
import { page } from '../lib/http.mjs';
import { demo } from '../lib/datasets.mjs';
import { startStandalone, stop } from '../lib/platform.mjs';

export const title = '库内首页，与 nginx 比 / one stored home page against nginx';
export const needs = ['wrk', 'nginx'];

export async function run(context) {
    const host = 'changsha.localhost';
    const app = await startStandalone(context.work, { data: await demo(context), host });
    try {
        const length = Buffer.byteLength(await page(app.port, host, '/'));
        const addresses = [{ host, path: '/' }];
        const { rows } = await againstNginx(context, app, { addresses, load: { host }, goal: 1.1, sample: addresses });
        return rows.map((row) => ({ ...row, remark: `${length} bytes; ${row.remark}` }));
    } finally {
        await stop(app.process);
    }
}
