package org.zhanqun.content.facts;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Blocks as JSON: they are read and written as a whole, and nothing looks for one of them. */
@Converter(autoApply = true)
class TopicConverter implements AttributeConverter<Topic, String> {
    private static final JsonMapper JSON = JsonMapper.builder()
            .serializationInclusion(JsonInclude.Include.NON_EMPTY)
            .build();

    @Override
    public String convertToDatabaseColumn(Topic topic) {
        try {
            return topic == null ? null : JSON.writeValueAsString(topic);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A topic cannot be kept", e);
        }
    }

    @Override
    public Topic convertToEntityAttribute(String column) {
        try {
            return column == null ? null : JSON.readValue(column, Topic.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A kept topic cannot be read", e);
        }
    }
}
