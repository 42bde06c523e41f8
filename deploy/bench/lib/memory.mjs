// Memory and processor time of processes, as Linux tells them.
import { readdirSync, readFileSync } from 'node:fs';

/** Linux counts in hundredths of a second. */
const TICK = 10_000;

function statistics(pid) {
    try {
        // The name, in parentheses, may hold blanks.
        return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ');
    } catch {
        return undefined;
    }
}

/** Processor time that a process and those it started have taken so far, in microseconds. */
export function processorTime(pid) {
    let time = 0;
    for (const one of readdirSync('/proc')) {
        if (!/^\d+$/.test(one)) continue;
        const fields = statistics(one);
        if (fields && (Number(one) === pid || Number(fields[1]) === pid)) time += (Number(fields[11]) + Number(fields[12])) * TICK;
    }
    return time;
}

/** Resident memory of a process in megabytes. @param field VmRSS for now, VmHWM for the most so far */
export function resident(pid, field = 'VmRSS') {
    const kilobytes = new RegExp(`${field}:\\s+(\\d+)`).exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return Number(kilobytes) / 1024;
}

/** Watches a process while it lives. @return a function that ends the watching and tells the most it had */
export function watchPeak(pid) {
    let peak = 0;
    const look = () => {
        try {
            peak = Math.max(peak, resident(pid, 'VmHWM') || 0);
        } catch {
            // It has ended.
        }
    };
    const timer = setInterval(look, 10);
    return () => {
        clearInterval(timer);
        return peak;
    };
}
