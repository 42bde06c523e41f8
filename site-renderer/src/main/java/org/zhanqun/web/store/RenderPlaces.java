package org.zhanqun.web.store;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/**
 * Who may render now: a bounded number at a time, and so many of one site at most. Those who wait are let in site by site and
 * not first come, first served, so that a site that everybody asks for delays the others by one page and not by its whole
 * queue.
 */
final class RenderPlaces {
    private final int places;
    private final int perSite;
    private final int mostWaiting;
    private final Executor executor;
    private final Map<String, Line> lines = new HashMap<>();
    /** Sites that have somebody waiting, and a place left of their own, in the order in which they are served. */
    private final ArrayDeque<Line> turns = new ArrayDeque<>();

    private int busy;
    private int waiting;

    RenderPlaces(StoreConfig config, Executor executor) {
        this.places = Math.max(1, config.renderers());
        this.perSite = Math.clamp(config.renderersPerSite(), 1, places);
        this.mostWaiting = config.waitingPerSite();
        this.executor = executor;
    }

    /** One site's renderings. */
    private static final class Line {
        private final String site;
        private final ArrayDeque<Runnable> waiting = new ArrayDeque<>();
        private int busy;
        private boolean hasTurn;

        private Line(String site) {
            this.site = site;
        }
    }

    /** Renders when it is the site's turn. Fails with {@link Crowded} when too many of the site wait already. */
    <T> CompletableFuture<T> run(String site, Supplier<T> rendering) {
        var made = new CompletableFuture<T>();
        Runnable task = () -> {
            try {
                made.complete(rendering.get());
            } catch (Throwable failure) {
                made.completeExceptionally(failure);
            }
        };
        if (!enter(site, task)) {
            made.completeExceptionally(new Crowded(site));
        }
        return made;
    }

    private synchronized boolean enter(String site, Runnable task) {
        var line = lines.computeIfAbsent(site, Line::new);
        if (line.waiting.size() >= mostWaiting) {
            return false;
        }
        line.waiting.add(task);
        waiting++;
        queue(line);
        letIn();
        return true;
    }

    private void queue(Line line) {
        if (!line.hasTurn && !line.waiting.isEmpty() && line.busy < perSite) {
            line.hasTurn = true;
            turns.add(line);
        }
    }

    private void letIn() {
        while (busy < places && !turns.isEmpty()) {
            var line = turns.poll();
            line.hasTurn = false;
            var task = line.waiting.poll();
            waiting--;
            busy++;
            line.busy++;
            queue(line);
            executor.execute(() -> {
                try {
                    task.run();
                } finally {
                    leave(line);
                }
            });
        }
    }

    private synchronized void leave(Line line) {
        busy--;
        line.busy--;
        queue(line);
        if (line.busy == 0 && line.waiting.isEmpty()) {
            lines.remove(line.site);
        }
        letIn();
    }

    synchronized int busy() {
        return busy;
    }

    /** Renderings that nobody has begun yet. */
    synchronized int waiting() {
        return waiting;
    }
}
