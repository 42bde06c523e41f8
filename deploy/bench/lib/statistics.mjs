// Figures from samples.

export function percentile(samples, share) {
    const sorted = [...samples].sort((a, b) => a - b);
    return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))];
}

export function median(samples) {
    const sorted = [...samples].sort((a, b) => a - b);
    const middle = sorted.length >> 1;
    return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Numbers between 0 and 1, always the same ones for a seed: two runs ask for the same pages. */
export function randoms(seed) {
    let state = seed >>> 0;
    return () => {
        state = (state + 0x6d2b79f5) >>> 0;
        let mixed = Math.imul(state ^ (state >>> 15), state | 1);
        mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
        return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
    };
}

/** Picks from a list by Zipf's law: the item of rank r is asked for in proportion to 1/r. */
export function zipf(list, count, random) {
    const sums = [];
    let sum = 0;
    list.forEach((_, rank) => sums.push((sum += 1 / (rank + 1))));
    return Array.from({ length: count }, () => {
        const wanted = random() * sum;
        let low = 0;
        let high = sums.length - 1;
        while (low < high) {
            const middle = (low + high) >> 1;
            if (sums[middle] < wanted) low = middle + 1;
            else high = middle;
        }
        return list[low];
    });
}

export function shuffled(list, random) {
    const copy = [...list];
    for (let i = copy.length - 1; i > 0; i--) {
        const j = Math.floor(random() * (i + 1));
        [copy[i], copy[j]] = [copy[j], copy[i]];
    }
    return copy;
}
