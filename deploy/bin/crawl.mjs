// node deploy/bin/crawl.mjs EXPORTS http://127.0.0.1:8088 [--sites KEY,KEY] [--concurrency N]
// Crawls every site of a static export as a web server serves it, and reports each link that leads nowhere.
// Links from one site to another are followed there when the other is exported, too; what leads out of the province is not.
import { readFileSync, readdirSync, existsSync } from "node:fs";
import http from "node:http";
import { join } from "node:path";

const usage = "用法 / usage: crawl.mjs EXPORTS http://HOST:PORT [--sites KEY,KEY] [--concurrency N]";
const options = process.argv.slice(2);
const named = (name, otherwise) => {
    const at = options.indexOf(name);
    return at < 0 ? otherwise : options.splice(at, 2)[1];
};
const only = named("--sites", "");
const concurrency = Number(named("--concurrency", "16"));
const [exports, base] = options;
if (options.length !== 2 || !base.startsWith("http://") || !(concurrency > 0)) {
    console.error(usage);
    process.exit(2);
}
const server = new URL(base);
const agent = new http.Agent({ keepAlive: true, maxSockets: concurrency });

// Hosts, from what nginx is told, and how each site's home should answer.
const sites = new Map();
const hosts = new Map();
for (const key of readdirSync(join(exports, "sites")).sort()) {
    const current = join(exports, "sites", key, "current");
    if (!existsSync(join(current, "nginx.conf"))) continue;
    const names = /server_name ([^;]+);/.exec(readFileSync(join(current, "nginx.conf"), "utf8"))[1].split(" ");
    const files = JSON.parse(readFileSync(join(current, "manifest.json"), "utf8")).files;
    sites.set(key, { key, host: names[0], online: "public/index.html" in files, status: files["notices/site.html"]?.status ?? 200 });
    names.forEach(name => hosts.set(name, key));
}
const wanted = only ? only.split(",") : [...sites.keys()];

const seen = new Set();
const queue = [];
const broken = [];
let answers = 0;
let working = 0;

function ask(key, address, from) {
    const id = key + address;
    if (seen.has(id)) return;
    seen.add(id);
    queue.push({ key, address, from });
}

// Where a link leads: [site's key, path and query], or null when it leads out of what is crawled.
function target(key, page, link) {
    const text = link.replaceAll("&amp;", "&").trim();
    if (text === "" || text.startsWith("#") || /^(?:tel|mailto|data):/i.test(text)) return null;
    let url;
    try {
        url = new URL(text, `http://${sites.get(key).host}${page}`);
    } catch {
        return { bad: text };
    }
    if (!/^https?:$/.test(url.protocol)) return { bad: text };
    const to = hosts.get(url.hostname);
    return to === undefined ? null : { key: to, address: url.pathname + url.search };
}

function links(type, text) {
    const found = [];
    if (type.startsWith("text/html")) {
        for (const [, , link] of text.matchAll(/\s(href|src|poster|action|data-src)="([^"]*)"/g)) found.push(link);
        for (const [, set] of text.matchAll(/\ssrcset="([^"]*)"/g)) set.split(",").forEach(one => found.push(one.trim().split(/\s+/)[0]));
    }
    if (type.startsWith("text/html") || type.startsWith("text/css")) {
        for (const [, link] of text.matchAll(/url\(\s*['"]?([^'")]+)['"]?\s*\)/g)) found.push(link);
    }
    if (type.startsWith("image/svg")) {
        for (const [, link] of text.matchAll(/href="([^"]*)"/g)) found.push(link);
    }
    return found;
}

const get = (host, path) => new Promise((resolve, reject) => {
    const request = http.get({ agent, hostname: server.hostname, port: server.port, path, headers: { Host: host } }, answer => {
        const parts = [];
        answer.on("data", part => parts.push(part)).on("end", () => resolve({
            status: answer.statusCode,
            location: answer.headers.location,
            type: answer.headers["content-type"] ?? "",
            text: Buffer.concat(parts).toString("utf8"),
        })).on("error", reject);
    });
    request.setTimeout(30_000, () => request.destroy(new Error("no answer within 30 s"))).on("error", reject);
});

async function visit({ key, address, from }) {
    const site = sites.get(key);
    let answer;
    try {
        answer = await get(site.host, address);
    } catch (failure) {
        broken.push({ key, address, from, why: failure.message });
        return;
    }
    answers++;
    if (answer.status === 301 || answer.status === 302) {
        const to = target(key, address, answer.location);
        if (to === null || to.bad) broken.push({ key, address, from, why: `leads to ${answer.location}` });
        else ask(to.key, to.address, address);
        return;
    }
    if (answer.status !== (site.online ? 200 : site.status)) {
        broken.push({ key, address, from, why: `status ${answer.status}` });
        return;
    }
    if (!wanted.includes(key)) return;
    for (const link of links(answer.type, answer.text)) {
        const to = target(key, address, link);
        if (to?.bad !== undefined) broken.push({ key, address: to.bad, from: address, why: "not an address" });
        else if (to) ask(to.key, to.address, address);
    }
}

const unknown = wanted.filter(key => !sites.has(key));
if (unknown.length > 0 || sites.size === 0) {
    console.error(`没有导出 / not exported: ${unknown.join(" ") || exports}`);
    process.exit(2);
}
const begun = Date.now();
wanted.forEach(key => ask(key, "/", "-"));
let next = 0;
await Promise.all(Array.from({ length: concurrency }, async () => {
    // A visitor that runs out of work waits for what the others find.
    while (next < queue.length || working > 0) {
        if (next < queue.length) {
            working++;
            await visit(queue[next++]);
            working--;
        } else {
            await new Promise(resolve => setTimeout(resolve, 5));
        }
    }
}));
agent.destroy();
for (const one of broken.slice(0, 200)) console.log(`${one.key} ${one.address} ← ${one.from}: ${one.why}`);
console.log(JSON.stringify({ sites: wanted.length, addresses: seen.size, answers, broken: broken.length, seconds: Math.round((Date.now() - begun) / 100) / 10 }));
process.exit(broken.length === 0 ? 0 : 1);
