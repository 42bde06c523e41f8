package org.zhanqun.kernel;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** Keeps cleaned HTML compressed, for what is seldom read and kept for long. */
@Converter
public class CompressedHtml implements AttributeConverter<SafeHtml, byte[]> {
    @Override
    public byte[] convertToDatabaseColumn(SafeHtml value) {
        if (value == null) {
            return null;
        }
        var bytes = new ByteArrayOutputStream();
        try (var compressing = new DeflaterOutputStream(bytes)) {
            compressing.write(value.html().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    @Override
    public SafeHtml convertToEntityAttribute(byte[] column) {
        if (column == null) {
            return null;
        }
        try (var inflating = new InflaterInputStream(new ByteArrayInputStream(column))) {
            return SafeHtml.stored(new String(inflating.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("A kept text cannot be read", e);
        }
    }
}
