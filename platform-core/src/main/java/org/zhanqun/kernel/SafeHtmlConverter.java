package org.zhanqun.kernel;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

@Converter(autoApply = true)
class SafeHtmlConverter implements AttributeConverter<SafeHtml, String> {
    @Override
    public String convertToDatabaseColumn(SafeHtml value) {
        return value == null ? null : value.html();
    }

    @Override
    public SafeHtml convertToEntityAttribute(String column) {
        return SafeHtml.stored(column);
    }
}
