package org.zhanqun.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.zhanqun.column.ColumnTrees;
import org.zhanqun.content.PublishedAddresses.Addressed;
import org.zhanqun.content.Writing.Adopted;
import org.zhanqun.site.Site;
import org.zhanqun.tenancy.Tenants;
import org.zhanqun.testsupport.Province;

@QuarkusTest
@Tag("database")
class PublishedAddressesTest {
    private static final Instant START = Instant.parse("2025-01-01T00:00:00Z");

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
    PublishedAddresses published;

    @Inject
    PublishedArticles articles;

    private Site site;
    private Site other;

    @BeforeEach
    void aSiteWithArticlesAndOneWithFewer() {
        site = province.county();
        other = province.county();
        adopt(site, 25);
        adopt(other, 3);
    }

    @Test
    void partsAreCutFromTheOldest() {
        assertThat(part(site, 1))
                .hasSize(10)
                .isSortedAccordingTo((a, b) -> a.publishedAt().compareTo(b.publishedAt()));
        assertThat(part(site, 1).getFirst().publishedAt()).isEqualTo(START);
        assertThat(part(site, 3)).hasSize(5);
        assertThat(part(site, 4)).isEmpty();
        assertThat(changes(site)).hasSize(3);
    }

    @Test
    void aFullPartStaysAsItIsWhenMoreIsPublished() {
        var first = part(site, 1);
        var second = part(site, 2);
        var changes = changes(site);

        publish(site);

        assertThat(part(site, 1)).isEqualTo(first);
        assertThat(part(site, 2)).isEqualTo(second);
        assertThat(part(site, 3)).hasSize(6);
        assertThat(changes(site).subList(0, 2)).isEqualTo(changes.subList(0, 2));
        assertThat(changes(site).getLast()).isAfter(changes.getLast());
    }

    @Test
    void draftsAndWithdrawnArticlesHaveNoAddress() {
        var withdrawn = part(site, 1).getFirst();
        tenants.callAs(site.key(), () -> publishing.withdraw(site, withdrawn.id(), "有误"));
        tenants.callAs(site.key(), () -> writing.draft(site, trees.of(site), manuscript("草稿")));

        assertThat(part(site, 1)).doesNotContain(withdrawn);
        assertThat(part(site, 3)).hasSize(4);
    }

    @Test
    void anotherSitesArticlesAreNeitherListedNorCounted() {
        assertThat(part(other, 1)).hasSize(3).doesNotContainAnyElementsOf(part(site, 1));
        assertThat(part(other, 2)).isEmpty();
        assertThat(changes(other)).hasSize(1);
        assertThat(tenants.callAs(other.key(), () -> articles.latest(30))).hasSize(3);
    }

    @Test
    void theLatestComeFirst() {
        assertThat(tenants.callAs(site.key(), () -> articles.latest(2)))
                .extracting(ArticleLine::title)
                .containsExactly("信息24", "信息23");
    }

    private List<Addressed> part(Site owner, int number) {
        return tenants.callAs(owner.key(), () -> published.part(number, 10));
    }

    private List<Instant> changes(Site owner) {
        return tenants.callAs(owner.key(), () -> published.changesOfParts(10));
    }

    private void adopt(Site owner, int count) {
        var articles = IntStream.range(0, count)
                .mapToObj(i -> new Adopted(manuscript("信息" + i), START.plus(i, ChronoUnit.HOURS)))
                .toList();
        tenants.runAs(owner.key(), () -> writing.adopt(owner, trees.of(owner), articles));
    }

    private void publish(Site owner) {
        tenants.callAs(owner.key(), () -> {
            var tree = trees.of(owner);
            var draft = writing.draft(owner, tree, manuscript("新信息")).article();
            return publishing.publish(owner, tree, draft.id());
        });
    }

    private static Manuscript manuscript(String title) {
        return new Manuscript("0201", title, "", "<p>正文</p>", "县政府办", null, null, null);
    }
}
