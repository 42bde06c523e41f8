// What readers of a whole province ask for: pages of all its sites, few of them often and many of them seldom.
import { writeFileSync } from 'node:fs';
import { each, links, page } from './http.mjs';
import { randoms, shuffled, zipf } from './statistics.mjs';

/** Addresses of so many pages of each site: its home, and what that links to, and so on. */
export async function pagesOf(port, sites, count) {
    const found = new Map();
    await each(sites, 8, async (site) => {
        const host = `${site}.localhost`;
        const paths = ['/'];
        for (let at = 0; at < paths.length && paths.length < count; at++) {
            for (const link of links(await page(port, host, paths[at]))) {
                if (paths.length < count && !paths.includes(link)) paths.push(link);
            }
        }
        found.set(site, paths.map((path) => ({ host, path })));
    });
    return sites.flatMap((site) => found.get(site));
}

/** Writes a file of requests for wrk: 50 000 picks from the addresses, the same ones each time. */
export function writeRequests(file, addresses) {
    const random = randoms(20261128);
    const picked = zipf(shuffled(addresses, random), 50_000, random);
    writeFileSync(file, picked.map(({ host, path }) => `${host} ${path}`).join('\n') + '\n');
    return file;
}
