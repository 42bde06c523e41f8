package org.zhanqun.content.facts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;

/** Keeps the values as JSON with their article, and with each of its versions; nothing for none. */
@Converter(autoApply = true)
public class CustomValuesConverter implements AttributeConverter<CustomValues, String> {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<CustomValue>> MANY = new TypeReference<>() {};

    @Override
    public String convertToDatabaseColumn(CustomValues values) {
        return write(values);
    }

    @Override
    public CustomValues convertToEntityAttribute(String json) {
        return read(json);
    }

    /** @return null for no values */
    public static String write(CustomValues values) {
        try {
            return values == null || values.list().isEmpty() ? null : JSON.writeValueAsString(values.list());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Values cannot be kept", e);
        }
    }

    /** @param json null for no values */
    public static CustomValues read(String json) {
        try {
            return json == null ? CustomValues.NONE : new CustomValues(JSON.readValue(json, MANY));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Kept values cannot be read", e);
        }
    }
}
