package org.zhanqun.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class MessagesTest {
    @Test
    void everyRefusalReadsInBothLanguages() throws IOException {
        assertThat(read("messages/errors_en.properties").keySet())
                .isEqualTo(read("messages/errors.properties").keySet());
    }

    @Test
    void refusalsSpeakChineseUnlessEnglishIsAskedFor() {
        var refusal = new DomainException.NotFound("site.not-found", "abc");

        assertThat(refusal.getMessage()).isEqualTo("没有这个网站：abc");
        assertThat(refusal.message(Locale.ENGLISH)).isEqualTo("There is no such site: abc");
        assertThat(refusal.message(Locale.FRENCH)).isEqualTo("没有这个网站：abc");
    }

    @Test
    void violationsCountCharactersAsPeopleDo() {
        var violations = new Violations().requireText("😀".repeat(100), "title", 100);
        assertThat(violations.has("title")).isFalse();
        assertThat(List.of(
                        new Violations().requireText(" ", "title", 5).has("title"),
                        new Violations().requireText("六个字的标题", "title", 5).has("title"),
                        new Violations().requireText("a\u0000b", "title", 5).has("title")))
                .containsOnly(true);
    }

    private static Properties read(String resource) throws IOException {
        var properties = new Properties();
        try (var input = MessagesTest.class.getClassLoader().getResourceAsStream(resource)) {
            properties.load(new InputStreamReader(input, StandardCharsets.UTF_8));
        }
        return properties;
    }
}
