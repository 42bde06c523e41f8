// main.mjs PAIRS SECONDS OUT MARKDOWN [NAME...]: runs scenarios one after another and reports. Called by deploy/bin/bench.sh.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stopAll } from './lib/processes.mjs';
import { missing, programs } from './lib/programs.mjs';
import { circumstances, table, writeMarkdown } from './lib/report.mjs';
import { scenarios } from './scenarios/index.mjs';

const [pairs, seconds, out, markdownFile, ...wanted] = process.argv.slice(2);
const names = wanted.length ? wanted : Object.keys(scenarios);
const cache = join(process.env.ZHANQUN_HOME, '.cache', 'bench');
mkdirSync(cache, { recursive: true });
const say = (text) => console.log(text);
const report = { circumstances: circumstances(programs), pairs: Number(pairs), seconds: Number(seconds), scenarios: [] };

for (const name of names) {
    const { title, run } = scenarios[name];
    say(`\n${name}: ${title}`);
    const lacking = missing(scenarios[name]);
    if (lacking.length) {
        say(`  ${lacking.join('\n  ')}`);
        report.scenarios.push({ name, title, rows: [], error: lacking.join('; ') });
        continue;
    }
    const work = mkdtempSync(join(cache, `${name}-`));
    try {
        const rows = await run({ cache, work, pairs: Number(pairs), seconds: Number(seconds), programs, say });
        report.scenarios.push({ name, title, rows });
        say(table(rows));
        await stopAll();
        rmSync(work, { recursive: true, force: true });
    } catch (error) {
        await stopAll();
        report.scenarios.push({ name, title, rows: [], error: error.message });
        say(`  失败，日志在 / failed; logs are in ${work}\n  ${error.stack}`);
        process.exitCode = 1;
    }
    // After each, so that what was measured is not lost when a later one is broken off.
    writeFileSync(out, JSON.stringify(report, null, 2) + '\n');
    if (markdownFile) writeMarkdown(markdownFile, report);
}
say(`\n结果 / results: ${out}`);
process.exit();
