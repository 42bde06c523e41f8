// test-summary.mjs PROJECT MISSING MAVEN_STATUS LOG: what ran, module by module, what was skipped and why, and the totals.
// The exit status is 1 when a test failed or Maven did, and in CI also when anything was skipped or missing.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const [project, missingFile, mavenStatus, log] = process.argv.slice(2);
const reportFolder = /^(surefire|failsafe)-reports/;

/** The report files of all modules, by the module's path. */
function* reports(folder) {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
        if (!entry.isDirectory() || entry.name.startsWith('.') || ['node_modules', 'src'].includes(entry.name)) continue;
        const path = join(folder, entry.name);
        if (entry.name !== 'target') {
            yield* reports(path);
            continue;
        }
        for (const inner of readdirSync(path).filter((name) => reportFolder.test(name))) {
            for (const file of readdirSync(join(path, inner)).filter((name) => /^TEST-.*\.xml$/.test(name))) {
                yield { module: relative(project, folder) || '.', xml: readFileSync(join(path, inner, file), 'utf8') };
            }
        }
    }
}

const entities = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

function decoded(text) {
    return text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (whole, decimal, hexadecimal, name) =>
        decimal || hexadecimal
            ? String.fromCodePoint(parseInt(decimal ?? hexadecimal, decimal ? 10 : 16))
            : (entities[name] ?? whole),
    );
}

function attribute(tag, name) {
    return decoded(new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '');
}

/** One line, not too long. */
function brief(text) {
    const line = text.trim().split(/\r?\n/)[0];
    return line.length > 200 ? `${line.slice(0, 200)}…` : line;
}

/** An assumption that does not hold is reported by its stack trace alone. */
function reason(tag, stackTrace = '') {
    const text = /^\s*<!\[CDATA\[([\s\S]*)\]\]>\s*$/.exec(stackTrace)?.[1] ?? decoded(stackTrace);
    const told = attribute(tag, 'message') || text || attribute(tag, 'type');
    return brief(told.replace(/^\s*[\w.$]+TestAbortedException: /, '').replace(/^Assumption failed: /, ''));
}

function* testCases(xml) {
    // What a test printed may look like a report itself.
    const plain = xml.replace(/<(system-out|system-err)>[\s\S]*?<\/\1>/g, '');
    for (const [, opening, body] of plain.matchAll(/<testcase\b((?:"[^"]*"|[^">])*?)(?:\/>|>([\s\S]*?)<\/testcase>)/g)) {
        const outcome = /<(failure|error|skipped)\b((?:"[^"]*"|[^">])*?)(?:\/>|>([\s\S]*?)<\/\1>)/.exec(body ?? '');
        yield {
            name: `${attribute(opening, 'classname').replace(/^.*\./, '')}.${attribute(opening, 'name')}`,
            outcome: { failure: 'failed', error: 'failed', skipped: 'skipped' }[outcome?.[1]] ?? 'passed',
            why: outcome ? reason(outcome[2], outcome[3]) : '',
        };
    }
}

const total = { passed: 0, failed: 0, skipped: 0 };
const modules = new Map();
const failures = [];
const skips = new Map();
for (const { module, xml } of reports(project)) {
    if (!modules.has(module)) modules.set(module, { passed: 0, failed: 0, skipped: 0 });
    for (const { name, outcome, why } of testCases(xml)) {
        total[outcome]++;
        modules.get(module)[outcome]++;
        if (outcome === 'failed') failures.push(`${module}: ${name}: ${why}`);
        if (outcome === 'skipped') {
            const reason = why || '未说明 / no reason given';
            skips.set(reason, [...(skips.get(reason) ?? []), name]);
        }
    }
}
const missing = readFileSync(missingFile, 'utf8').split('\n').filter(Boolean);

function counts({ passed, failed, skipped }) {
    return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

console.log('');
for (const [module, count] of [...modules].sort()) console.log(`${module}: ${counts(count)}`);
for (const failure of failures) console.log(`失败 / failed: ${failure}`);
for (const [reason, names] of skips) {
    const listed = names.slice(0, 5).join(', ') + (names.length > 5 ? ', …' : '');
    console.log(`跳过 / skipped (${names.length}): ${reason} — ${listed}`);
}
for (const part of missing) console.log(`缺少 / missing: ${part}`);
const strict = process.env.CI === 'true';
const mavenFailed = mavenStatus !== '0';
if (mavenFailed) console.log(`构建或测试失败，完整输出 / the build or a test failed; all output: ${log}`);
if (strict && (total.skipped > 0 || missing.length > 0)) {
    console.log('CI 中不允许跳过或缺少任何部分 / in CI nothing may be skipped or missing.');
}
if (total.passed + total.failed === 0) console.log('没有运行任何测试 / no test has run.');
console.log(counts(total));
const incomplete = strict && (total.skipped > 0 || missing.length > 0 || total.passed === 0);
process.exitCode = mavenFailed || total.failed > 0 || incomplete ? 1 : 0;
