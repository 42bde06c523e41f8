// Our stored pages and the same files in nginx, by the same load.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { goodRate, inPairs } from './load.mjs';
import { mirror, requireSameBytes, serve } from './nginx.mjs';
import { stop } from './processes.mjs';

/**
 * Compares the platform at a port with nginx over a mirror of the addresses, plain and compressed.
 *
 * @param load what wrk asks for: host and path, or a file of requests
 */
export async function againstNginx(context, port, { addresses, load, goal, sample }) {
    const folder = join(context.cache, 'files');
    const { headers, bytes } = await mirror(port, addresses, folder);
    const nginx = await serve(context.programs.nginx, context.work, folder, headers);
    try {
        await requireSameBytes(port, nginx.port, sample);
        const rows = [];
        for (const encoding of ['identity', 'gzip']) {
            const measure = (where, seconds) => () => goodRate({ port: where, seconds, encoding, ...load });
            const result = await inPairs(
                context.pairs,
                measure(port, context.seconds),
                measure(nginx.port, context.seconds),
                (one) => one(),
            );
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
            });
        }
        return { rows, bytes };
    } finally {
        await stop(nginx.process);
        rmSync(folder, { recursive: true, force: true });
    }
}
