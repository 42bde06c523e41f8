// The platform under measurement: the standalone application on H2, or the two applications on MySQL.
import { join } from 'node:path';
import { answers, ask, freePorts, page } from './http.mjs';
import { run, start, stop, until } from './processes.mjs';

export const WORKBENCH = 'admin.localhost';
const here = process.env.ZHANQUN_HOME;
const java = () => join(process.env.JAVA_HOME, 'bin', 'java');
const apps = {
    standalone: join(here, 'deploy/standalone/target/quarkus-app'),
    admin: join(here, 'tenant-admin/target/quarkus-app'),
    renderer: join(here, 'site-renderer/target/quarkus-app'),
};

/** Starts an application; does not wait for it. */
function launch(app, name, work, port, { heap = '512m', java: options = [], env = {} }) {
    return start(
        join(work, `${name}.log`),
        java(),
        [`-Xmx${heap}`, '--enable-native-access=ALL-UNNAMED', ...options, '-jar', join(apps[app], 'quarkus-run.jar')],
        {
            // What it says must not end in the current folder, and what the user has set for another must not get in here.
            cwd: work,
            env: { QUARKUS_HTTP_PORT: String(port), QUARKUS_HTTP_HOST: '127.0.0.1', ...env },
        },
    );
}

/** The standalone application, ready for the first page. @param options data, demo, heap, java, env */
export async function startStandalone(work, options) {
    const [port] = await freePorts(1);
    const began = performance.now();
    const started = launch('standalone', options.name ?? 'standalone', work, port, {
        ...options,
        env: {
            ZHANQUN_DATA: options.data,
            ZHANQUN_DEMO: String(options.demo ?? true),
            ZHANQUN_IDENTITY_URL: options.identity ?? 'http://127.0.0.1:1',
            ZHANQUN_IDENTITY_SECRET: 'none',
            ...options.env,
        },
    });
    await until(() => answers(port, options.host ?? 'hunan.localhost', '/'), 'standalone application', {
        seconds: 180,
        pause: options.pause ?? 100,
        process: started,
    });
    return { process: started, port, milliseconds: performance.now() - began };
}

/** The workbench on MySQL: the first to start, for it makes the schema. */
export async function startAdmin(work, mysql, identity) {
    const [port] = await freePorts(1);
    const started = launch('admin', 'admin', work, port, {
        env: { ...onMysql(mysql), ZHANQUN_IDENTITY_URL: identity, ZHANQUN_IDENTITY_SECRET: 'none' },
    });
    await until(() => answers(port, WORKBENCH, '/q/health/live'), 'workbench', { process: started });
    return { process: started, port };
}

export async function startRenderer(work, mysql, { name = 'renderer', ...options } = {}) {
    const [port, management] = await freePorts(2);
    const started = launch('renderer', name, work, port, {
        ...options,
        env: { ...onMysql(mysql), QUARKUS_MANAGEMENT_PORT: String(management), QUARKUS_MANAGEMENT_HOST: '127.0.0.1', ...options.env },
    });
    await until(() => answers(port, 'hunan.localhost', '/'), 'renderer', { process: started });
    return { process: started, port, management };
}

function onMysql(port) {
    return {
        ZHANQUN_MYSQL: `127.0.0.1:${port}`,
        QUARKUS_DATASOURCE_USERNAME: 'root',
        QUARKUS_DATASOURCE_PASSWORD: '',
        ZHANQUN_PUBLIC_SCHEME: 'http',
    };
}

export async function startMysql(work, folder) {
    const [port] = await freePorts(1);
    const started = start(join(work, 'mysql.log'), join(here, 'deploy/bench/serve-mysql.sh'), [folder, String(port)]);
    // Its first bytes come only when it takes connections.
    await run('node', [join(here, 'deploy/bin/await.mjs'), String(started.pid), `tcp://127.0.0.1:${port}`], { seconds: 120 });
    return { process: started, port };
}

/** Runs the generator of data; with it come the drivers of both databases. */
export function data(...args) {
    const libraries = ['standalone', 'renderer'].map((app) => join(apps[app], 'lib/main/*')).join(':');
    return run(java(), ['-Xmx1g', '-cp', libraries, join(here, 'deploy/bench/data/Data.java'), ...args], { seconds: 1200 });
}

/** Resolves trees of columns by the product's own code. */
export function trees(...args) {
    return run(java(), ['-Xmx6g', '-cp', join(apps.standalone, 'lib/main/*'), join(here, 'deploy/bench/data/Trees.java'), ...args.map(String)]);
}

export const h2 = (folder) => `jdbc:h2:file:${folder}/zhanqun;MODE=MySQL;DB_CLOSE_ON_EXIT=FALSE`;
export const mysql = (port) =>
    `jdbc:mysql://127.0.0.1:${port}/zhanqun?rewriteBatchedStatements=true&connectionTimeZone=UTC&allowPublicKeyRetrieval=true&sslMode=DISABLED`;

/** A figure of the platform's metrics; labels in the order they are printed. */
export async function metric(port, name, host = WORKBENCH) {
    const line = (await page(port, host, '/q/metrics')).split('\n').find((one) => one.startsWith(name));
    return line === undefined ? undefined : Number(line.slice(line.lastIndexOf(' ') + 1));
}

/** One call of the API. @return what it answers, parsed */
export async function call(port, token, method, path, body) {
    const answer = await ask(port, WORKBENCH, path, {
        method,
        headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
        body: body === undefined ? undefined : JSON.stringify(body),
    });
    const text = answer.body.toString();
    return { status: answer.status, ...(text.startsWith('{') ? JSON.parse(text) : {}), text };
}

export { stop };
