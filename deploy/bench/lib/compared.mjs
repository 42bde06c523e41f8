// Our stored pages and the same files in nginx, by the same load.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { goodRate, inPairs, warmUp, wrk } from './load.mjs';
import { processorTime } from './memory.mjs';
import { mirror, requireSameBytes, serve } from './nginx.mjs';
import { stop } from './processes.mjs';

/**
 * Compares a running platform with nginx over a mirror of the addresses, plain and compressed.
 *
 * @param load what wrk asks for: host and path, or a file of requests
 */
export async function againstNginx(context, app, { addresses, load, goal, sample }) {
    const folder = join(context.cache, 'files');
    const { headers, bytes } = await mirror(app.port, addresses, folder);
    const nginx = await serve(context.programs.nginx, context.work, folder, headers);
    try {
        await requireSameBytes(app.port, nginx.port, sample);
        const rows = [];
        for (const encoding of ['identity', 'gzip']) {
            const measure = (where) => () => goodRate({ port: where.port, seconds: context.seconds, encoding, ...load });
            await warmUp(measure(app));
            await warmUp(measure(nginx));
            const result = await inPairs(context.pairs, measure(app), measure(nginx));
            const [ours, peers] = [await costOf(context, app, encoding, load), await costOf(context, nginx, encoding, load)];
            rows.push({
                what: encoding === 'gzip' ? 'gzip' : 'plain',
                unit: 'requests/s',
                ours: result.a,
                peer: result.b,
                peerName: 'nginx',
                ratio: result.ratio,
                goal: `≥ ${goal} × nginx`,
                met: result.ratio >= goal,
                samples: result.samples,
                remark: `processor time a request: ${ours.toFixed(1)} µs, nginx ${peers.toFixed(1)} µs`,
            });
        }
        return { rows, bytes };
    } finally {
        await stop(nginx.process);
        rmSync(folder, { recursive: true, force: true });
    }
}

/** Processor time that a server takes for one request, in microseconds: what else the machine does hardly changes it. */
async function costOf(context, server, encoding, load) {
    const before = processorTime(server.process.pid);
    const { requests } = await wrk({ port: server.port, seconds: context.seconds, encoding, ...load });
    return (processorTime(server.process.pid) - before) / requests;
}
