package org.zhanqun.demo.text;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Reads the demo's lists and texts from the class path. */
final class Resources {

    private static final ObjectMapper YAML = new ObjectMapper(
                    // "N" and "Y" are words in our lists, "430000D01" is no number
                    YAMLFactory.builder()
                            .enable(YAMLParser.Feature.PARSE_BOOLEAN_LIKE_WORDS_AS_STRINGS)
                            .build())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private Resources() {}

    static List<Map<String, String>> csv(String name) {
        var format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var reader = new InputStreamReader(open(name), StandardCharsets.UTF_8);
                var parser = format.parse(reader)) {
            return parser.stream().map(CSVRecord::toMap).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("demo/" + name, e);
        }
    }

    static <T> T yaml(String name, Class<T> type) {
        try (var in = open(name)) {
            return YAML.readValue(in, type);
        } catch (IOException e) {
            throw new UncheckedIOException("demo/" + name, e);
        }
    }

    private static InputStream open(String name) {
        var in = Resources.class.getClassLoader().getResourceAsStream("demo/" + name);
        if (in == null) {
            throw new IllegalStateException("The demo's resource is missing: demo/" + name);
        }
        return in;
    }
}
