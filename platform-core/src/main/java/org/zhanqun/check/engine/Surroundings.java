package org.zhanqun.check.engine;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** What only the site knows about a text. */
public interface Surroundings {
    Surroundings UNKNOWN = new Surroundings() {
        @Override
        public Optional<String> twin(Long article, String title) {
            return Optional.empty();
        }

        @Override
        public Map<String, String> dead(Collection<String> links) {
            return Map.of();
        }
    };

    /** Another public article with the same title. @param article that is checked, or null for a new one */
    Optional<String> twin(Long article, String title);

    /** Those links that lead nowhere, and why. */
    Map<String, String> dead(Collection<String> links);
}
