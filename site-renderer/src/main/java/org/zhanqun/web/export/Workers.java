package org.zhanqun.web.export;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;

/** A bounded number of virtual threads. Whoever hands in more than they can do waits; the first failure ends all. */
final class Workers implements AutoCloseable {
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore places;
    private final int count;
    private final AtomicReference<Throwable> failure = new AtomicReference<>();

    Workers(int count) {
        this.count = Math.max(1, count);
        this.places = new Semaphore(this.count);
    }

    void run(Runnable work) throws InterruptedException {
        places.acquire();
        if (failure.get() != null) {
            places.release();
            rethrow();
        }
        threads.execute(() -> {
            try {
                work.run();
            } catch (Throwable e) {
                failure.compareAndSet(null, e);
            } finally {
                places.release();
            }
        });
    }

    /** Waits until all is done. */
    void finish() throws InterruptedException {
        places.acquire(count);
        places.release(count);
        rethrow();
    }

    private void rethrow() {
        switch (failure.get()) {
            case null -> {
                // All went well.
            }
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            case Throwable e -> throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        threads.close();
    }
}
