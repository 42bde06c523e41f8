package org.zhanqun.content;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.zhanqun.content.facts.TopicBlock;

/**
 * What a topic may begin with (专题模板), as the platform ships it in {@code topics/templates.yaml}.
 *
 * @param blocks in order, still to be filled in
 */
public record TopicTemplate(String id, String name, String description, List<TopicBlock> blocks) {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final List<TopicTemplate> SHIPPED = read("topics/templates.yaml");

    public static List<TopicTemplate> shipped() {
        return SHIPPED;
    }

    private static List<TopicTemplate> read(String resource) {
        try (var input = TopicTemplate.class.getClassLoader().getResourceAsStream(resource)) {
            return List.copyOf(YAML.readValue(input, new TypeReference<List<TopicTemplate>>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + resource, e);
        }
    }
}
