// port.mjs check PORT: exit 0 free, 1 in use, 3 not permitted; port.mjs free N: prints N free ports
import { connect, createServer } from 'node:net';

function bind(port, host) {
    return new Promise((resolve, reject) => {
        const server = createServer();
        server.once('error', reject);
        server.listen({ port, host, exclusive: true }, () => resolve(server));
    });
}

/** Some systems let the wildcard address be bound beside a listener on the loopback, so the loopback is asked too. */
function answers(port, host) {
    return new Promise((resolve) => {
        const socket = connect({ port, host, timeout: 1000 });
        const end = (result) => {
            socket.destroy();
            resolve(result);
        };
        socket.once('connect', () => end(true));
        socket.once('error', () => end(false));
        socket.once('timeout', () => end(false));
    });
}

const [task, number] = process.argv.slice(2);
if (task === 'free') {
    // All are held until all are chosen, so that they differ.
    const servers = await Promise.all(Array.from({ length: Number(number) }, () => bind(0, '127.0.0.1')));
    console.log(servers.map((server) => server.address().port).join(' '));
    servers.forEach((server) => server.close());
} else {
    const port = Number(number);
    try {
        (await bind(port, '0.0.0.0')).close();
    } catch (error) {
        process.exit(error.code === 'EACCES' ? 3 : 1);
    }
    const used = await Promise.all([answers(port, '127.0.0.1'), answers(port, '::1')]);
    process.exit(used.includes(true) ? 1 : 0);
}
