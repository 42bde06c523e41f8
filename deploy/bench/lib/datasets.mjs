// The data that scenarios measure on, made once and kept in .cache/bench.
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { answers } from './http.mjs';
import { data, h2, mysql, startAdmin, startMysql, startStandalone, stop, WORKBENCH } from './platform.mjs';
import { settled, until } from './processes.mjs';

export const LARGE_SITE = 'liuyang';
export const EXPORTED_SITE = 'changshaxian';
/** Who may write on the large site. */
export const EDITOR = `edit-${LARGE_SITE}`;

/** Makes a folder once: aside first, so that a broken-off attempt is never taken for a whole one. */
async function once(folder, make) {
    if (existsSync(folder)) return folder;
    const aside = `${folder}.new`;
    rmSync(aside, { recursive: true, force: true });
    mkdirSync(aside, { recursive: true });
    await make(aside);
    renameSync(aside, folder);
    return folder;
}

/** The demo province with its 758 sites, on H2, as the application itself makes it. */
export function demo({ cache, work, say }) {
    return once(join(cache, 'demo'), async (folder) => {
        say('建立演示省份 / making the demo province');
        const app = await startStandalone(work, { data: folder, name: 'demo' });
        await until(() => answers(app.port, WORKBENCH, '/q/health/ready'), 'demo province', {
            seconds: 300,
            pause: 500,
            process: app.process,
        });
        // What is published is checked in the background; a copy made before the end of that would go on with it while being measured.
        await settled(app.process, 'checks of the demo province');
        await stop(app.process);
        writeFileSync(join(folder, 'sites'), await data('sites', h2(folder)));
    });
}

/** Keys of the sites that are online, the portals first. */
export async function sites(context) {
    return readFileSync(join(await demo(context), 'sites'), 'utf8').split('\n').filter(Boolean);
}

/** The same, where one site has 20 columns with 2 000 articles each, and another has 10 000 articles in all. */
export async function large(context) {
    const seed = await demo(context);
    return once(join(context.cache, 'large'), async (folder) => {
        context.say('生成大站数据 / making the large sites');
        cpSync(join(seed, 'zhanqun.mv.db'), join(folder, 'zhanqun.mv.db'));
        await data('site', h2(folder), LARGE_SITE, '20', '2000');
        await data('site', h2(folder), EXPORTED_SITE, '20', '500');
    });
}

/** A MySQL server with the demo province grown to so many articles. @return it, started */
export async function onMysql(context, articles) {
    const seed = await demo(context);
    const folder = await once(join(context.cache, `mysql-${articles}`), async (aside) => {
        context.say(`生成 ${articles} 篇信息 / making ${articles} articles on MySQL`);
        const server = await startMysql(context.work, aside);
        await data('create', mysql(server.port).replace('/zhanqun?', '/?'));
        // The workbench makes the schema.
        const admin = await startAdmin(context.work, server.port, 'http://127.0.0.1:1');
        await stop(admin.process);
        await data('copy', h2(seed), mysql(server.port));
        const began = performance.now();
        await data('grow', mysql(server.port), String(articles));
        context.say(`  ${((performance.now() - began) / 1000).toFixed(0)} s`);
        await stop(server.process);
    });
    return startMysql(context.work, folder);
}
