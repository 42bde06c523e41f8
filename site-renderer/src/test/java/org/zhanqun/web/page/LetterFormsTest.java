package org.zhanqun.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.zhanqun.interaction.LetterSubmission;
import org.zhanqun.interaction.Mailboxes;
import org.zhanqun.tenancy.Tenants;
import org.zhanqun.testsupport.Province;
import org.zhanqun.web.store.Variant;

/** What cannot be brought about from the outside: a database that is away, time that passes, another node. */
@QuarkusTest
@Tag("database")
class LetterFormsTest {
    private static final String SECRET = "a-secret-that-all-nodes-know-well!";
    private static final Instant NOW = Instant.parse("2026-11-28T08:00:00Z");

    @Inject
    Province province;

    @Inject
    Shells shells;

    @Inject
    Frames frames;

    @Inject
    Mailboxes mailboxes;

    @Inject
    LetterSubmission submission;

    @Inject
    LetterPages letters;

    @Test
    void whenTheDatabaseIsAwayEveryWordComesBackAndTheSameFormCanBeHandedInAgain() {
        var site = province.county();
        var tokens = tokens(SECRET, NOW);
        var token = tokens.issue(site.key());
        var forms = new LetterForms(new Away(), shells, frames, mailboxes, submission, letters, tokens);

        var page = forms.take(
                        site,
                        Variant.STANDARD,
                        "hdjl/ldxx",
                        Map.of("token", token, "title", "何时通气", "text", "请问何时通气？", "kind", "HELP"),
                        false)
                .orElseThrow();

        assertThat(page.status()).isEqualTo(503);
        var shown = Jsoup.parse(page.identity().toString());
        assertThat(shown.select("[role=alert]").text()).contains("没有收到");
        assertThat(shown.select("#text").text()).isEqualTo("请问何时通气？");
        assertThat(shown.select("[name=kind][checked]").val()).isEqualTo("HELP");
        assertThat(shown.select("[name=token]").val()).isEqualTo(token);
        assertThat(shown.select("form[method=post]").attr("action")).isEqualTo("/hdjl/ldxx/write.html");
    }

    @Test
    void aMarkIsGoodForItsSiteAndItsTimeOnEveryNode() {
        var token = tokens(SECRET, NOW).issue("anhua");
        var mark = tokens(SECRET, NOW.plus(Duration.ofHours(11))).read("anhua", token);

        assertThat(mark).isPresent().isEqualTo(tokens(SECRET, NOW).read("anhua", token));
        assertThat(tokens(SECRET, NOW).read("liuyang", token)).isEmpty();
        assertThat(tokens(SECRET, NOW.plus(Duration.ofHours(13))).read("anhua", token))
                .isEmpty();
        assertThat(tokens("another-secret-that-is-long-enough", NOW).read("anhua", token))
                .isEmpty();
        for (var wrong : new String[] {null, "", "x", token.substring(1), token + "A", "*" + token.substring(1)}) {
            assertThat(tokens(SECRET, NOW).read("anhua", wrong)).as(wrong).isEmpty();
        }
    }

    @Test
    void aShortSecretIsRefusedAtOnce() {
        assertThatThrownBy(() -> tokens("short", NOW)).isInstanceOf(IllegalStateException.class);
    }

    private static FormTokens tokens(String secret, Instant now) {
        var config = new FormsConfig() {
            @Override
            public Optional<String> secret() {
                return Optional.of(secret);
            }

            @Override
            public Duration life() {
                return Duration.ofHours(12);
            }

            @Override
            public int most() {
                return 30;
            }

            @Override
            public Duration window() {
                return Duration.ofMinutes(10);
            }
        };
        return new FormTokens(config, Clock.fixed(now, ZoneOffset.UTC));
    }

    private static final class Away extends Tenants {
        @Override
        public <T> T callAs(String site, Callable<T> work) {
            throw new PersistenceException("away");
        }
    }
}
