package org.zhanqun.kernel;

import java.util.concurrent.Callable;

/** Who is acting (操作人): the signed-in person's user name, bound for the length of a call. */
public final class Actor {
    /** The platform itself: start-up, jobs, clean-up. */
    public static final String PLATFORM = "platform";

    private static final ScopedValue<String> CURRENT = ScopedValue.newInstance();

    private static final ScopedValue<Origin> ORIGIN = ScopedValue.newInstance();

    private Actor() {}

    public static String current() {
        return CURRENT.orElse(PLATFORM);
    }

    public static void run(String userName, Runnable work) {
        ScopedValue.where(CURRENT, userName).run(work);
    }

    public static <T> T call(String userName, Callable<T> work) throws Exception {
        return ScopedValue.where(CURRENT, userName).call(work::call);
    }

    /** From where it is done: never null. */
    public static Origin origin() {
        return ORIGIN.orElse(Origin.PLATFORM);
    }

    /** Runs what a person asked for from a machine of theirs. */
    public static <T> T call(String userName, Origin origin, Callable<T> work) throws Exception {
        return ScopedValue.where(CURRENT, userName).where(ORIGIN, origin).call(work::call);
    }
}
