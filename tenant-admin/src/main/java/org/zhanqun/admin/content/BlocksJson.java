package org.zhanqun.admin.content;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import org.zhanqun.content.facts.Topic;
import org.zhanqun.content.facts.TopicDraft;
import org.zhanqun.kernel.DomainException.Invalid;
import org.zhanqun.kernel.DomainException.Violation;

/** The blocks of a topic as the editor's form carries them along: they are edited on a page of their own. */
final class BlocksJson {
    private static final JsonMapper JSON = JsonMapper.builder()
            .serializationInclusion(JsonInclude.Include.NON_EMPTY)
            .build();

    private BlocksJson() {}

    static String write(Topic topic) {
        try {
            return JSON.writeValueAsString(new TopicDraft(topic.blocks()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Blocks cannot be carried along", e);
        }
    }

    /** @return null when the form has none */
    static TopicDraft read(String blocks) {
        if (blocks == null || blocks.isBlank()) {
            return null;
        }
        try {
            return JSON.readValue(blocks, TopicDraft.class);
        } catch (JsonProcessingException unreadable) {
            throw new Invalid(List.of(new Violation("topic", "field.choice")));
        }
    }
}
