package org.zhanqun.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.zhanqun.check.engine.Rule;
import org.zhanqun.check.link.LinkAnswer;
import org.zhanqun.column.ColumnTrees;
import org.zhanqun.content.Manuscript;
import org.zhanqun.content.Publishing;
import org.zhanqun.content.Writing;
import org.zhanqun.site.Site;
import org.zhanqun.tenancy.Tenants;
import org.zhanqun.testsupport.Province;

/** Links of public articles to other hosts are asked for, and what is dead is found as everything else is. */
@QuarkusTest
@Tag("database")
@TestProfile(LinkCheckingTest.Enabled.class)
class LinkCheckingTest {
    private static final String GONE = "https://gone.example/a";
    private static final String MUTE = "https://mute.example/b";
    private static final String FINE = "https://fine.example/c";

    public static class Enabled implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "zhanqun.check.links.enabled", "true",
                    "zhanqun.check.links.batch", "2",
                    "zhanqun.check.links.interval", "0s");
        }
    }

    @Inject
    Tenants tenants;

    @Inject
    Province province;

    @Inject
    Writing writing;

    @Inject
    Publishing publishing;

    @Inject
    ColumnTrees trees;

    @Inject
    LinkChecking checking;

    @Inject
    ExternalLinks links;

    @Inject
    OpenFindings findings;

    @Inject
    Clock clock;

    private final ConcurrentLinkedQueue<String> asked = new ConcurrentLinkedQueue<>();
    private final Map<String, LinkAnswer> answers = new HashMap<>();
    private Site mine;
    private Site other;

    @BeforeEach
    void twoSites() {
        mine = province.county();
        other = province.county();
        answers.putAll(Map.of(GONE, LinkAnswer.GONE, MUTE, LinkAnswer.SILENT, FINE, LinkAnswer.THERE));
    }

    @Test
    void whatIsGoneIsFoundAtOnceAndWhatIsSilentTheSecondTime() {
        publish(mine, GONE, FINE);
        publish(mine, MUTE);
        publish(other, GONE);
        pass(mine);
        assertThat(asked).containsExactlyInAnyOrder(GONE, FINE, MUTE);
        assertThat(dead(mine)).containsExactly(GONE);
        assertThat(dead(other)).isEmpty();

        pass(mine);
        assertThat(dead(mine)).containsExactlyInAnyOrder(GONE, MUTE);
        answers.put(GONE, LinkAnswer.THERE);
        answers.put(MUTE, LinkAnswer.THERE);
        pass(mine);
        assertThat(dead(mine)).isEmpty();
        assertThat(tenants.callAs(other.key(), () -> links.dead(List.of(GONE)))).isEmpty();
    }

    @Test
    void manyArticlesAreLookedThroughInBatchesAndTheSiteIsDueUntilTheLast() {
        for (var i = 0; i < 5; i++) {
            publish(mine, "https://gone.example/" + i);
            answers.put("https://gone.example/" + i, LinkAnswer.GONE);
        }
        checking.batch(mine.key(), this::ask);
        assertThat(asked).hasSize(2);
        checking.batch(mine.key(), this::ask);
        checking.batch(mine.key(), this::ask);
        assertThat(asked).hasSize(5);
        assertThat(dead(mine)).hasSize(5);
    }

    @Test
    void whoeverIsAtItIsNotDisturbedAndWhoeverDiedIsFollowed() {
        publish(mine, GONE);
        var disturbed = new boolean[1];
        checking.batch(mine.key(), address -> {
            disturbed[0] = checking.batch(mine.key(), this::ask);
            return LinkAnswer.GONE;
        });
        assertThat(disturbed[0]).isFalse();
        assertThat(asked).isEmpty();
        assertThat(dead(mine)).containsExactly(GONE);

        try {
            checking.batch(mine.key(), address -> {
                throw new IllegalStateException("killed");
            });
        } catch (IllegalStateException killed) {
            assertThat(due()).doesNotContain(mine.key());
        }
        assertThat(tenants.callAsProvince(() -> links.due(clock.instant().plus(Duration.ofHours(1)), 5000)))
                .contains(mine.key());
    }

    private List<String> due() {
        return tenants.callAsProvince(() -> links.due(clock.instant(), 5000));
    }

    /** All of a site: as many batches as there are, of two articles each. */
    private void pass(Site site) {
        checking.batch(site.key(), this::ask);
        checking.batch(site.key(), this::ask);
    }

    private LinkAnswer ask(String address) {
        asked.add(address);
        return answers.getOrDefault(address, LinkAnswer.UNASKED);
    }

    private List<String> dead(Site site) {
        return tenants
                .callAs(site.key(), () -> findings.page(EnumSet.of(Rule.DEAD_LINK), List.of(), 1, 50))
                .findings()
                .stream()
                .map(OpenFindings.Line::words)
                .toList();
    }

    private void publish(Site site, String... addresses) {
        var body = new StringBuilder("<p>正文</p>");
        for (var address : addresses) {
            body.append("<p><a href=\"").append(address).append("\">链接</a></p>");
        }
        tenants.runAs(site.key(), () -> {
            var text = new Manuscript("0201", "链接" + addresses[0], "", body.toString(), "县政府办", null, null, null);
            var id = writing.draft(site, trees.of(site), text).article().id();
            publishing.publish(site, trees.of(site), id);
        });
    }
}
