package org.zhanqun.content.facts;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

@Converter(autoApply = true)
class OfficesConverter implements AttributeConverter<Offices, String> {
    @Override
    public String convertToDatabaseColumn(Offices offices) {
        return offices == null ? null : offices.stored();
    }

    @Override
    public Offices convertToEntityAttribute(String column) {
        return column == null ? null : Offices.of(column);
    }
}
