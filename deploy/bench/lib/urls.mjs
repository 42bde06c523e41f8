// Addresses of the kinds of page that measurements without the store ask for.
import { ARTICLE, links, page } from './http.mjs';

/** @return home, the first list page of the column with most pages, and an article of it; page 50 where there is one */
export async function kindsOf(port, host) {
    const home = await page(port, host, '/');
    const columns = links(home).filter((path) => path.endsWith('/') && path !== '/');
    let best;
    for (const column of columns) {
        const html = await page(port, host, column).catch(() => '');
        const pages = Math.max(1, ...[...html.matchAll(/index_(\d+)\.html/g)].map(([, number]) => Number(number)));
        if (html && (!best || pages > best.pages)) best = { column, pages, html };
    }
    const article = links(best.html).find((path) => ARTICLE.test(path));
    return { home: '/', column: best.column, deep: best.pages >= 50 ? `${best.column}index_50.html` : undefined, article, pages: best.pages };
}
