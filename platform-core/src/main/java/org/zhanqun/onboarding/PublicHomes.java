package org.zhanqun.onboarding;

import java.util.Optional;

/** What the public gets under a domain. The renderer answers, where it runs in the same process as whoever asks. */
public interface PublicHomes {
    /** @return the home page as HTML; empty when no site is online under this host */
    Optional<String> under(String host);
}
