// What was measured: a table for whoever watches, JSON for programs, Markdown for RESULTS.md.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, release, totalmem } from 'node:os';

/** 全角 characters are two columns wide on a terminal. */
function width(text) {
    return [...text].reduce((sum, letter) => sum + (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60]/.test(letter) ? 2 : 1), 0);
}

function figure(value) {
    if (value === undefined) return '—';
    return value >= 100 ? Math.round(value).toLocaleString('en') : value.toPrecision(3);
}

function cells(row) {
    const verdict = { true: '达到 / met', false: '未达 / not met' }[row.met] ?? '';
    return [
        row.what,
        `${figure(row.ours)} ${row.unit}`,
        row.peer === undefined ? '' : `${figure(row.peer)} (${row.peerName})`,
        row.ratio === undefined ? '' : row.ratio.toFixed(2),
        row.goal ?? '',
        verdict,
        row.remark ?? '',
    ];
}

const HEAD = ['', '本平台 / ours', '对照 / peer', '比 / ratio', '目标 / goal', '', '说明 / remark'];

export function table(rows) {
    const lines = [HEAD, ...rows.map(cells)];
    const widths = HEAD.map((_, i) => Math.max(...lines.map((line) => width(line[i]))));
    return lines.map((line) => line.map((cell, i) => cell + ' '.repeat(widths[i] - width(cell))).join('  ').trimEnd()).join('\n');
}

function said(program, ...args) {
    try {
        return execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim();
    } catch {
        return undefined;
    }
}

function systemName() {
    try {
        return /PRETTY_NAME="(.*)"/.exec(readFileSync('/etc/os-release', 'utf8'))[1];
    } catch {
        return process.platform;
    }
}

/** What the figures depend on. */
export function circumstances(programs) {
    const here = process.env.ZHANQUN_HOME;
    const java = readFileSync(`${process.env.JAVA_HOME}/release`, 'utf8');
    return {
        commit: said('git', '-C', here, 'describe', '--always', '--dirty', '--abbrev=12'),
        time: new Date().toISOString(),
        command: `./zhanqun bench ${process.env.ZHANQUN_BENCH_ARGUMENTS ?? ''}`.trim(),
        processor: `${cpus().length} × ${cpus()[0].model}`,
        memory: `${Math.round(totalmem() / 2 ** 30)} GB`,
        system: `${systemName()}, Linux ${release()}`,
        java: /JAVA_RUNTIME_VERSION="(.*)"/.exec(java)?.[1] ?? /JAVA_VERSION="(.*)"/.exec(java)?.[1],
        node: process.version,
        load: readFileSync('/proc/loadavg', 'utf8').split(' ').slice(0, 3).join(' '),
        nginx: programs.nginx && execFileSyncError(programs.nginx, '-v'),
        hugo: programs.hugo && said(programs.hugo, 'version')?.split(' ').slice(0, 2).join(' '),
        wrk: programs.wrk && execFileSyncError(programs.wrk, '-v')?.split(' Copyright')[0],
    };
}

/** Some programs tell their version as if it were an error, and wrk with a status of one. */
function execFileSyncError(program, argument) {
    const shell = said('sh', '-c', '"$0" "$1" 2>&1 || :', program, argument);
    return shell?.split('\n')[0];
}

const MARK = '<!-- What follows is written by ./zhanqun bench --markdown. -->';

/** Writes the figures into a file; what somebody wrote above them stays. */
export function writeMarkdown(file, report) {
    const known = existsSync(file) ? readFileSync(file, 'utf8') : '';
    const at = known.indexOf(MARK);
    const above = at < 0 ? '# Results\n\n' : known.slice(0, at);
    writeFileSync(file, `${above}${MARK}\n\n${markdown(report)}`);
}

function markdown(report) {
    const lines = ['| what | figure |', '|---|---|'];
    for (const [name, value] of Object.entries(report.circumstances)) if (value) lines.push(`| ${name} | ${value} |`);
    for (const { name, title, rows, error } of report.scenarios) {
        lines.push('', `## ${name}: ${title}`, '');
        if (error) lines.push(error.split('\n')[0]);
        else lines.push(`| ${HEAD.join(' | ')} |`, `|${'---|'.repeat(HEAD.length)}`, ...rows.map((row) => `| ${cells(row).join(' | ')} |`));
    }
    return lines.join('\n') + '\n';
}
