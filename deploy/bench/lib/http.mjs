// Requests to servers of this machine under any host name, over connections that are kept.
import { Agent, request } from 'node:http';
import { createServer } from 'node:net';

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

/** One request. @return status, headers, body as a Buffer, and how long it took in milliseconds */
export function ask(port, host, path, { method = 'GET', headers = {}, body } = {}) {
    return new Promise((resolve, reject) => {
        const began = performance.now();
        const call = request(
            { host: '127.0.0.1', port, path, method, agent, headers: { Host: host, ...headers }, timeout: 30_000 },
            (response) => {
                const parts = [];
                response.on('data', (part) => parts.push(part));
                response.once('error', reject);
                response.once('end', () =>
                    resolve({
                        status: response.statusCode,
                        headers: response.headers,
                        body: Buffer.concat(parts),
                        milliseconds: performance.now() - began,
                    }),
                );
            },
        );
        call.once('timeout', () => call.destroy(new Error(`${host}${path}: no answer within 30 s`)));
        call.once('error', reject);
        call.end(body);
    });
}

/** A page's text; an error when there is none. */
export async function page(port, host, path) {
    const answer = await ask(port, host, path);
    if (answer.status !== 200) throw new Error(`${host}${path}: ${answer.status}`);
    return answer.body.toString();
}

/** Whether a server answers 200; false also when there is none yet. */
export async function answers(port, host, path) {
    try {
        return (await ask(port, host, path)).status === 200;
    } catch {
        return false;
    }
}

/** Paths of the same site that a page links to, each once. */
export function links(html) {
    const found = new Set();
    for (const [, path] of html.matchAll(/href="(\/[a-z0-9/_.-]*)"/g)) {
        if (!/^\/(_|search|themes|sitemap|robots)/.test(path)) found.add(path);
    }
    return [...found];
}

export const ARTICLE = /\/\d{6}\/t\d{8}_\d+\.html$/;

/** Different ports that nobody uses. */
export async function freePorts(count) {
    const servers = await Promise.all(
        Array.from(
            { length: count },
            () =>
                new Promise((resolve, reject) => {
                    const server = createServer();
                    server.once('error', reject);
                    server.listen(0, '127.0.0.1', () => resolve(server));
                }),
        ),
    );
    const ports = servers.map((server) => server.address().port);
    await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
    return ports;
}

/** Does the work for each of a list, some at a time. */
export async function each(list, atOnce, work) {
    const left = list[Symbol.iterator]();
    await Promise.all(
        Array.from({ length: atOnce }, async () => {
            for (const one of left) await work(one);
        }),
    );
}
