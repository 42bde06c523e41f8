// The peer for stored pages: nginx over files that hold the very bytes that we send, set up as fast as it goes.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ask, each, freePorts } from './http.mjs';
import { start, until } from './processes.mjs';

/** What every answer of ours says beside its body; nginx has to say it, too. */
const SAID = ['cache-control', 'vary', 'x-content-type-options', 'referrer-policy', 'content-security-policy'];

/** Writes pages of a running platform to disk, plain and compressed. @return bytes, and the headers that come with a page */
export async function mirror(port, addresses, folder) {
    rmSync(folder, { recursive: true, force: true });
    let bytes = 0;
    let headers;
    await each(addresses, 8, async ({ host, path }) => {
        const file = join(folder, host, path.endsWith('/') ? `${path}index.html` : path);
        mkdirSync(dirname(file), { recursive: true });
        for (const [encoding, suffix] of [['identity', ''], ['gzip', '.gz']]) {
            const answer = await ask(port, host, path, { headers: { 'Accept-Encoding': encoding } });
            if (answer.status !== 200) throw new Error(`${host}${path}: ${answer.status}`);
            writeFileSync(file + suffix, answer.body);
            bytes += answer.body.length;
            headers = answer.headers;
        }
    });
    return { bytes, headers: Object.fromEntries(SAID.filter((name) => headers[name]).map((name) => [name, headers[name]])) };
}

/** Starts an nginx over a mirrored folder. @return process and port */
export async function serve(program, work, folder, headers) {
    const [port] = await freePorts(1);
    const configuration = join(work, 'nginx.conf');
    const said = Object.entries(headers).map(([name, value]) => `        add_header ${name} "${value}";`);
    mkdirSync(join(work, 'nginx'), { recursive: true });
    writeFileSync(
        configuration,
        `daemon off;
worker_processes auto;
${process.getuid() === 0 ? 'user root;' : ''}
pid ${work}/nginx/pid;
error_log ${work}/nginx/error.log error;
events {
    worker_connections 4096;
    multi_accept on;
}
http {
    access_log off;
    sendfile on;
    tcp_nopush on;
    tcp_nodelay on;
    keepalive_timeout 600;
    keepalive_requests 1000000000;
    open_file_cache max=200000 inactive=1h;
    open_file_cache_valid 1h;
    open_file_cache_min_uses 1;
    open_file_cache_errors on;
    gzip_static on;
    default_type text/html;
    charset utf-8;
    client_body_temp_path ${work}/nginx/body;
    proxy_temp_path ${work}/nginx/proxy;
    fastcgi_temp_path ${work}/nginx/fastcgi;
    uwsgi_temp_path ${work}/nginx/uwsgi;
    scgi_temp_path ${work}/nginx/scgi;
    server {
        listen 127.0.0.1:${port} reuseport backlog=4096;
        server_name _;
        root ${folder}/$host;
${said.join('\n')}
        location = / {
            try_files /index.html =404;
        }
        location / {
            index index.html;
        }
    }
}
`,
    );
    const process_ = start(join(work, 'nginx.log'), program, ['-c', configuration, '-p', work]);
    await until(() => reachable(port), 'nginx', { seconds: 20, process: process_ });
    return { process: process_, port };
}

async function reachable(port) {
    try {
        await ask(port, 'nowhere', '/');
        return true;
    } catch {
        return false;
    }
}

/** Both must send the same bytes, or the comparison means nothing. */
export async function requireSameBytes(ours, peer, addresses) {
    for (const { host, path } of addresses) {
        for (const encoding of ['identity', 'gzip']) {
            const headers = { 'Accept-Encoding': encoding };
            const [a, b] = await Promise.all([ask(ours, host, path, { headers }), ask(peer, host, path, { headers })]);
            if (a.status !== b.status || !a.body.equals(b.body) || a.headers['content-encoding'] !== b.headers['content-encoding']) {
                throw new Error(`not the same bytes: ${host}${path} (${encoding}), ${a.status} and ${b.status}`);
            }
        }
    }
}
