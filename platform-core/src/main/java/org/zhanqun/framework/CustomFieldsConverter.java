package org.zhanqun.framework;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;

/** Keeps the fields with their version as JSON: they are read with it, as a whole, and never searched for. */
@Converter(autoApply = true)
class CustomFieldsConverter implements AttributeConverter<CustomFields, String> {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<List<CustomField>> MANY = new TypeReference<>() {};

    @Override
    public String convertToDatabaseColumn(CustomFields fields) {
        try {
            return fields == null || fields.list().isEmpty() ? null : JSON.writeValueAsString(fields.list());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Override
    public CustomFields convertToEntityAttribute(String json) {
        try {
            return json == null ? CustomFields.NONE : new CustomFields(JSON.readValue(json, MANY));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Not a list of fields: " + json, e);
        }
    }
}
