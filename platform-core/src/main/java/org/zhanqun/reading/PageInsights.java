package org.zhanqun.reading;

import java.util.Optional;

/** Tells why pages look as they do. The renderer answers, where it runs in the same process as whoever asks. */
public interface PageInsights {
    /**
     * @param site the key of the site
     * @param path of a page on it, without the query
     * @param view how it is shown, such as {@code standard} or {@code elder-hant}
     * @return empty when no page can have this path, or when there is no such view
     */
    Optional<PageInsight> of(String site, String path, String view);
}
