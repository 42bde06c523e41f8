// The programs of the machine that scenarios need, and how to get them.
import { accessSync, constants } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

const PACKAGES = { wrk: 'wrk', nginx: 'nginx-light', hugo: 'hugo' };

/** nginx is in /usr/sbin, which is not on everybody's path. */
function found(name) {
    const chosen = process.env[`ZHANQUN_${name.toUpperCase()}`];
    const places = chosen ? [chosen] : [...(process.env.PATH ?? '').split(':'), '/usr/sbin'].filter(Boolean).map((folder) => join(folder, name));
    return places.find((path) => {
        try {
            accessSync(path, constants.X_OK);
            return true;
        } catch {
            return false;
        }
    });
}

export const programs = Object.fromEntries(Object.keys(PACKAGES).map((name) => [name, found(name)]));

function mysqlIsThere() {
    try {
        execFileSync(join(process.env.ZHANQUN_HOME, 'deploy/bench/serve-mysql.sh'), ['--check'], { stdio: 'ignore' });
        return true;
    } catch {
        return false;
    }
}

/** Why a scenario can't run on this machine, one line for each thing that is missing. */
export function missing(scenario) {
    return scenario.needs
        .filter((name) => (name === 'mysql' ? !mysqlIsThere() : !programs[name]))
        .map((name) =>
            name === 'mysql'
                ? '缺少 MySQL，见 deploy/mysql/fetch.sh / MySQL is missing; see deploy/mysql/fetch.sh'
                : `缺少 ${name}，Debian 软件包 ${PACKAGES[name]} / ${name} is missing; on Debian it is the package ${PACKAGES[name]}`,
        );
}
