package org.zhanqun.framework;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Keeps operations as JSON: they are read as a whole, and never searched for. */
@Converter(autoApply = true)
class DraftOperationConverter implements AttributeConverter<DraftOperation, String> {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public String convertToDatabaseColumn(DraftOperation operation) {
        try {
            return operation == null
                    ? null
                    : JSON.writerFor(DraftOperation.class).writeValueAsString(operation);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Override
    public DraftOperation convertToEntityAttribute(String json) {
        try {
            return json == null ? null : JSON.readValue(json, DraftOperation.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Not an operation: " + json, e);
        }
    }
}
