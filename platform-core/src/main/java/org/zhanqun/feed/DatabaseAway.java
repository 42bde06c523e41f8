package org.zhanqun.feed;

import jakarta.persistence.PersistenceException;
import java.sql.SQLException;

/** Tells failures of the database from those of the platform. */
public final class DatabaseAway {
    private DatabaseAway() {}

    /** Whether the database, and nothing of ours, kept something from being done. */
    public static boolean caused(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException || cause instanceof PersistenceException) {
                return true;
            }
        }
        return false;
    }
}
