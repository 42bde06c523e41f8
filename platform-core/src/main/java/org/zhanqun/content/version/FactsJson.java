package org.zhanqun.content.version;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.zhanqun.content.facts.FactsDraft;

/** Facts as a version keeps them: whatever was filled in, in the order of their fields, so that equal facts read the same. */
final class FactsJson {
    private static final JsonMapper JSON = JsonMapper.builder()
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .build();

    private FactsJson() {}

    static String write(FactsDraft facts) {
        try {
            return JSON.writeValueAsString(facts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Facts cannot be kept", e);
        }
    }

    static FactsDraft read(String facts) {
        try {
            return JSON.readValue(facts, FactsDraft.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Kept facts cannot be read", e);
        }
    }
}
