// list.mjs: the scenarios.   list.mjs check NAME...: which of them can't run here, and why; prints what the others need.
import { missing } from './lib/programs.mjs';
import { scenarios } from './scenarios/index.mjs';

/** What has to be built for a scenario. */
function kindsOf({ needs, uses = [] }) {
    const onMysql = needs.includes('mysql') || (uses.includes('mysql') && !missing({ needs: ['mysql'] }).length);
    return onMysql ? ['mysql'] : ['standalone'];
}

const [task, ...wanted] = process.argv.slice(2);
if (task === 'check') {
    const names = wanted.length ? wanted : Object.keys(scenarios);
    const unknown = names.filter((name) => !Object.hasOwn(scenarios, name));
    for (const name of unknown) {
        console.error(`没有“${name}”这个场景，见 ./zhanqun bench --list / there is no scenario '${name}'; see ./zhanqun bench --list.`);
    }
    if (unknown.length) process.exit(2);
    const possible = names.filter((name) => {
        const lacking = missing(scenarios[name]);
        for (const one of lacking) console.error(`${name}: ${one}`);
        return !lacking.length;
    });
    console.log([...new Set(possible.flatMap((name) => kindsOf(scenarios[name])))].join(' '));
    process.exitCode = possible.length ? 0 : 1;
} else {
    for (const [name, { title, needs }] of Object.entries(scenarios)) {
        console.log(`  ${name.padEnd(12)}${title}${needs.length ? `（${needs.join(', ')}）` : ''}`);
    }
}
