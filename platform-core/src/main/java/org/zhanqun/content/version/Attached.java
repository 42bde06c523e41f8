package org.zhanqun.content.version;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import org.zhanqun.media.MediaFile;

/** A file that a text lists (附件), as it was called when the text was kept. @param id of the file in the site's library */
public record Attached(long id, String name) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<Attached>> MANY = new TypeReference<>() {};

    public static List<Attached> of(List<MediaFile> files) {
        return files.stream()
                .map(file -> new Attached(file.id(), file.fileName()))
                .toList();
    }

    static String write(List<Attached> attachments) {
        try {
            return JSON.writeValueAsString(attachments);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Attachments cannot be kept", e);
        }
    }

    static List<Attached> read(String attachments) {
        try {
            return JSON.readValue(attachments, MANY);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Kept attachments cannot be read", e);
        }
    }
}
