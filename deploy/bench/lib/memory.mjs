// Memory of processes, as Linux tells it.
import { readFileSync } from 'node:fs';

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
