package org.zhanqun.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.zhanqun.check.engine.ListedWord;
import org.zhanqun.check.engine.ListedWord.Kind;
import org.zhanqun.check.engine.Rule;
import org.zhanqun.column.ColumnTrees;
import org.zhanqun.content.Articles;
import org.zhanqun.content.Manuscript;
import org.zhanqun.content.Publishing;
import org.zhanqun.content.Writing;
import org.zhanqun.content.Writing.Adopted;
import org.zhanqun.kernel.DomainException.Conflict;
import org.zhanqun.kernel.DomainException.Invalid;
import org.zhanqun.kernel.DomainException.NotFound;
import org.zhanqun.site.Site;
import org.zhanqun.tenancy.Tenants;
import org.zhanqun.testsupport.Province;

/** What is public already is checked again when a list changes. */
@QuarkusTest
@Tag("database")
class RecheckingTest {
    @Inject
    Tenants tenants;

    @Inject
    Province province;

    @Inject
    Writing writing;

    @Inject
    Publishing publishing;

    @Inject
    Articles articles;

    @Inject
    ColumnTrees trees;

    @Inject
    WordEditing editing;

    @Inject
    Words words;

    @Inject
    Rechecking rechecking;

    @Inject
    CheckRuns runs;

    @Inject
    OpenFindings findings;

    @Inject
    Handling handling;

    @Inject
    EntityManagerFactory factory;

    private Site mine;
    private Site other;

    @BeforeEach
    void twoSites() {
        mine = province.county();
        other = province.county();
    }

    @Test
    void aChangedListIsHeldAgainstAllThatIsPublicOnThatSiteAlone() {
        adopt(mine, "一篇复查样文", "又一篇");
        adopt(other, "一篇复查样文");
        runAll();
        assertThat(open(mine)).isEmpty();
        assertThat(due()).doesNotContain(mine.key(), other.key());

        siteAdds(mine, "复查样");
        assertThat(due()).contains(mine.key()).doesNotContain(other.key());
        runAll();
        assertThat(open(mine)).singleElement().satisfies(line -> {
            assertThat(line.rule()).isEqualTo(Rule.MISSPELLING);
            assertThat(line.words()).isEqualTo("复查样");
            assertThat(line.title()).isEqualTo("一篇复查样文");
        });
        assertThat(open(other)).isEmpty();

        tenants.callAsProvince(
                () -> editing.add(null, words.versions().province(), List.of(word(Kind.SENSITIVE, "篇复查样文"))));
        runAll();
        assertThat(open(mine)).hasSize(2);
        assertThat(open(other)).hasSize(1);
        assertThat(tenants.callAsProvince(findings::counts))
                .contains(new OpenFindings.Count(other.key(), Rule.SENSITIVE, 1));
        var foreign = open(other).getFirst().id();
        assertThatThrownBy(() -> as(mine, () -> findings.require(foreign))).isInstanceOf(NotFound.class);
    }

    @Test
    void whoeverDiesInTheMiddleLeavesTheRestToTheNext() {
        adopt(mine, IntStream.range(0, 5).mapToObj(i -> "第" + i + "篇断点样").toArray(String[]::new));
        siteAdds(mine, "断点样");
        assertThat(rechecking.batch(mine.key(), 2)).isTrue();
        assertThat(open(mine)).hasSize(2);
        assertThat(progress(mine).checked()).isEqualTo(2);
        assertThat(progress(mine).total()).isEqualTo(5);
        assertThat(progress(mine).finishedAt()).isNull();

        assertThatThrownBy(() -> as(mine, () -> {
                    runs.take().orElseThrow().advance(Long.MAX_VALUE, 99, Instant.now());
                    throw new IllegalStateException("killed");
                }))
                .hasMessageContaining("killed");
        rechecking.batch(mine.key(), 2);
        rechecking.batch(mine.key(), 2);
        assertThat(open(mine)).hasSize(5);
        assertThat(progress(mine).checked()).isEqualTo(5);
        assertThat(progress(mine).finishedAt()).isNotNull();
    }

    @Test
    void oneNodeAtATimeWorksOnASite() {
        adopt(mine, "一篇");
        rechecking.batch(mine.key(), 1);
        var meanwhile = as(mine, () -> {
            runs.take().orElseThrow();
            return CompletableFuture.supplyAsync(() -> rechecking.batch(mine.key(), 1))
                    .get();
        });
        assertThat(meanwhile).isFalse();
        assertThat(rechecking.batch(mine.key(), 1)).isTrue();
    }

    @Test
    void aChangedListMeanwhileBeginsAnew() {
        adopt(mine, "一篇换表样", "二篇换表样");
        siteAdds(mine, "换表样");
        rechecking.batch(mine.key(), 1);
        siteAdds(mine, "篇换表");
        rechecking.batch(mine.key(), 5);
        assertThat(progress(mine).checked()).isEqualTo(2);
        assertThat(open(mine)).hasSize(4);
    }

    @Test
    void theListFollowsWhatIsMendedAndWithdrawn() {
        var ids = adopt(mine, "一篇跟随样", "二篇跟随样");
        siteAdds(mine, "跟随样");
        runAll();
        assertThat(open(mine)).hasSize(2);
        as(
                mine,
                () -> writing.rewrite(
                        mine,
                        trees.of(mine),
                        ids.getFirst(),
                        articles.require(ids.getFirst()).version(),
                        manuscript("一篇改好")));
        assertThat(open(mine)).extracting(OpenFindings.Line::articleId).containsExactly(ids.getLast());
        as(mine, () -> publishing.withdraw(mine, ids.getLast(), "有误"));
        assertThat(open(mine)).isEmpty();
    }

    @Test
    void whatIsRightIsIgnoredWithAReasonForGoodAndWhatBlocksIsNot() {
        adopt(mine, "一篇忽略样", "含430121199003072113");
        siteAdds(mine, "忽略样");
        runAll();
        var warns = open(mine).stream()
                .filter(line -> line.rule() == Rule.MISSPELLING)
                .findFirst()
                .orElseThrow();
        var blocks = open(mine).stream()
                .filter(line -> line.rule() == Rule.IDENTITY_NUMBER)
                .findFirst()
                .orElseThrow();
        assertThatThrownBy(() -> ignore(mine, warns.id(), " ")).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> ignore(other, warns.id(), "外人")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> ignore(mine, blocks.id(), "想忽略")).isInstanceOf(Conflict.class);
        ignore(mine, warns.id(), "引文原样");
        assertThat(open(mine)).extracting(OpenFindings.Line::rule).containsExactly(Rule.IDENTITY_NUMBER);
        siteAdds(mine, "再来一遍");
        runAll();
        assertThat(open(mine)).hasSize(1);
    }

    @Test
    void aWorkListCostsTwoStatementsHoweverLongItIs() {
        adopt(mine, IntStream.range(0, 30).mapToObj(i -> i + "篇预算表样").toArray(String[]::new));
        siteAdds(mine, "预算表样");
        runAll();
        var statistics = factory.unwrap(SessionFactory.class).getStatistics();
        statistics.clear();
        assertThat(open(mine)).hasSize(30);
        assertThat(statistics.getPrepareStatementCount()).isEqualTo(2);
    }

    private void ignore(Site site, long finding, String reason) {
        as(site, () -> {
            handling.ignore(site, finding, reason);
            return null;
        });
    }

    private void runAll() {
        for (var site : List.of(mine, other)) {
            while (due().contains(site.key())) {
                rechecking.batch(site.key(), 50);
            }
        }
    }

    private List<String> due() {
        return tenants.callAsProvince(runs::due);
    }

    private CheckRuns.Progress progress(Site site) {
        return as(site, runs::progress).getFirst();
    }

    private List<OpenFindings.Line> open(Site site) {
        var all = EnumSet.complementOf(EnumSet.of(Rule.DUPLICATE_TITLE));
        return as(site, () -> findings.page(all, List.of(), 1, 50)).findings();
    }

    private void siteAdds(Site site, String word) {
        as(site, () -> editing.add(site, words.versions().site(), List.of(word(Kind.MISSPELLING, word))));
    }

    private static ListedWord word(Kind kind, String word) {
        return new ListedWord(kind, word, null, null, null, null);
    }

    private List<Long> adopt(Site site, String... titles) {
        return as(
                site,
                () -> writing.adopt(
                        site,
                        trees.of(site),
                        List.of(titles).stream()
                                .map(title -> new Adopted(manuscript(title), Instant.parse("2026-01-05T01:00:00Z")))
                                .toList()));
    }

    private <T> T as(Site site, Callable<T> work) {
        return tenants.callAs(site.key(), work);
    }

    private static Manuscript manuscript(String title) {
        return new Manuscript("0201", title, "", "<p>正文</p>", "县政府办", null, null, null);
    }
}
