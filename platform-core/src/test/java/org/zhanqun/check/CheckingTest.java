package org.zhanqun.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.zhanqun.check.engine.Finding;
import org.zhanqun.check.engine.ListedWord;
import org.zhanqun.check.engine.ListedWord.Kind;
import org.zhanqun.check.engine.Rule;
import org.zhanqun.check.engine.Severity;
import org.zhanqun.column.ColumnTrees;
import org.zhanqun.content.Article;
import org.zhanqun.content.ArticleState;
import org.zhanqun.content.Articles;
import org.zhanqun.content.Manuscript;
import org.zhanqun.content.Publishing;
import org.zhanqun.content.Writing;
import org.zhanqun.kernel.DomainException.Conflict;
import org.zhanqun.kernel.DomainException.NotFound;
import org.zhanqun.site.Site;
import org.zhanqun.tenancy.Tenants;
import org.zhanqun.testsupport.Province;

/** Lists of the province and of sites, and the gate before the public. */
@QuarkusTest
@Tag("database")
class CheckingTest {
    private static final String IDENTITY = "430121199003072113";

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
    Checking checking;

    @Inject
    WordEditing editing;

    @Inject
    Words words;

    @Inject
    Waivers waivers;

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
    void aWordOfTheProvinceIsFoundOnAllSitesAtOnceAndOneOfASiteOnThatSiteAlone() {
        provinceAdds(word(Kind.SENSITIVE, "全省禁用样"));
        siteAdds(mine, word(Kind.MISSPELLING, "本站错样"));

        assertThat(rules(mine, "全省禁用样与本站错样")).containsExactly(Rule.SENSITIVE, Rule.MISSPELLING);
        assertThat(rules(other, "全省禁用样与本站错样")).containsExactly(Rule.SENSITIVE);

        siteAdds(mine, word(Kind.EXCEPTION, "不是全省禁用样"));
        assertThat(rules(mine, "不是全省禁用样")).isEmpty();
        assertThat(rules(other, "不是全省禁用样")).containsExactly(Rule.SENSITIVE);
    }

    @Test
    void anotherSitesWordsAreNotThere() {
        siteAdds(mine, word(Kind.SENSITIVE, "只有我有样"));
        var id = as(
                mine,
                () -> words.page(WordScope.SITE, 1, null, null, 1, 9)
                        .words()
                        .getFirst()
                        .id());

        assertThat(as(other, () -> words.versions().site())).isZero();
        assertThat(as(
                        other,
                        () -> words.page(WordScope.SITE, 1, null, null, 1, 9).total()))
                .isZero();
        siteAdds(other, word(Kind.SENSITIVE, "只有他有样"));
        assertThat(as(other, () -> editing.remove(other, 1, List.of(id)).removed()))
                .isZero();
        assertThat(rules(mine, "只有我有样")).containsExactly(Rule.SENSITIVE);
    }

    @Test
    void aListKeepsItsVersionsAndWhoeverIsLateIsTold() {
        var wrong = new ListedWord(Kind.MISSPELLING, "旧写法样", "新写法", null, null, null);
        var mended = new ListedWord(Kind.MISSPELLING, "旧写法样", "另一写法", null, null, null);
        assertThat(as(mine, () -> editing.add(mine, 0, List.of(wrong, wrong))))
                .isEqualTo(new WordEditing.Changed(1, 1, 0));
        assertThat(as(mine, () -> editing.add(mine, 1, List.of(wrong)))).isEqualTo(new WordEditing.Changed(1, 0, 0));
        assertThat(as(mine, () -> editing.add(mine, 1, List.of(mended)))).isEqualTo(new WordEditing.Changed(2, 1, 1));

        assertThatThrownBy(() -> as(mine, () -> editing.add(mine, 1, List.of(word(Kind.SENSITIVE, "太迟样")))))
                .isInstanceOf(Conflict.class);
        assertThat(as(mine, () -> words.in(WordScope.SITE, 1))).containsExactly(wrong);
        assertThat(as(mine, () -> words.in(WordScope.SITE, 2))).containsExactly(mended);
    }

    @Test
    void whatBlocksStopsPublishingUntilItIsMended() {
        var id = draft(mine, "公示", "<p>" + IDENTITY + "</p>");
        assertThatThrownBy(() -> publish(mine, id)).isInstanceOfSatisfying(NotPublishable.class, refused -> {
            assertThat(refused.findings()).extracting(Finding::words).containsExactly(IDENTITY);
            assertThat(refused.getMessage()).contains("1", IDENTITY);
        });
        var key = Rule.IDENTITY_NUMBER + ":BODY:" + IDENTITY;
        as(mine, () -> give(mine, id, key));
        assertThatThrownBy(() -> publish(mine, id)).isInstanceOf(NotPublishable.class);

        rewrite(mine, id, "<p>430***************</p>");
        assertThat(publish(mine, id).state()).isEqualTo(ArticleState.PUBLISHED);
        assertThatThrownBy(() -> rewrite(mine, id, "<p>" + IDENTITY + "</p>")).isInstanceOf(NotPublishable.class);
    }

    @Test
    void whatWarnsWaitsForAConfirmationThatIsRecorded() {
        siteAdds(mine, word(Kind.MISSPELLING, "待核对样"));
        var id = draft(mine, "通知", "<p>待核对样</p>");
        var finding = as(mine, () -> checking.latest(articles.require(id))).getFirst();
        assertThatThrownBy(() -> publish(mine, id)).isInstanceOf(NotPublishable.class);

        as(mine, () -> give(mine, id, finding.key()));
        assertThat(publish(mine, id).state()).isEqualTo(ArticleState.PUBLISHED);
        assertThat(as(mine, () -> waivers.of(id))).containsExactly(finding.key());
        assertThat(as(other, () -> waivers.of(id))).isEmpty();
        assertThatThrownBy(() -> as(other, () -> give(other, id, finding.key())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void theProvinceSetsHowSeriousARuleIs() {
        var body = "<h2>一</h2><h4>二</h4>";
        try {
            assertThat(severities(body)).containsExactly(Severity.HINTS);
            tenants.runAsProvince(() -> editing.set(Rule.HEADING_ORDER, Severity.BLOCKS));
            assertThat(severities(body)).containsExactly(Severity.BLOCKS);
        } finally {
            tenants.runAsProvince(() -> editing.set(Rule.HEADING_ORDER, Severity.HINTS));
        }
    }

    @Test
    void twinsAndDeadLinksAreThoseOfTheSite() {
        var title = "同名公告" + mine.key();
        var id = draft(mine, title, "<p>正文</p>");
        var link = "/zwdt/zwyw/202611/t20261128_" + id + ".html";
        var body = "<p><a href=\"" + link + "\">看</a></p>";
        assertThat(as(mine, () -> checking.check(null, manuscript(title, body))))
                .extracting(Finding::rule)
                .containsExactly(Rule.DEAD_LINK);
        publish(mine, id);
        assertThat(as(mine, () -> checking.check(null, manuscript(title, body))))
                .extracting(Finding::rule)
                .containsExactly(Rule.DUPLICATE_TITLE);
        assertThat(as(mine, () -> checking.check(id, manuscript(title, body)))).isEmpty();
        assertThat(as(other, () -> checking.check(null, manuscript(title, body))))
                .extracting(Finding::rule)
                .containsExactly(Rule.DEAD_LINK);
    }

    @Test
    void aCheckCostsTheSameHoweverManyWordsThereAre() {
        siteAdds(
                mine,
                IntStream.range(0, 300)
                        .mapToObj(i -> word(Kind.SENSITIVE, "预算样" + i))
                        .toArray(ListedWord[]::new));
        rules(mine, "先装好");
        var statistics = factory.unwrap(SessionFactory.class).getStatistics();
        statistics.clear();
        rules(mine, "正文<a href=\"/a/202611/t20261128_1.html\">一</a><a href=\"/a/202611/t20261128_2.html\">二</a>");
        assertThat(statistics.getPrepareStatementCount()).isEqualTo(3);
    }

    @Test
    void theWordsThatAProvinceBeginsWithAreRight() {
        assertThat(StartWords.read()).hasSizeGreaterThan(20).doesNotHaveDuplicates();
    }

    private List<Severity> severities(String body) {
        return as(mine, () -> checking.check(null, manuscript("标题", body))).stream()
                .map(Finding::severity)
                .toList();
    }

    private void provinceAdds(ListedWord... added) {
        tenants.callAsProvince(() -> editing.add(null, words.versions().province(), List.of(added)));
    }

    private void siteAdds(Site site, ListedWord... added) {
        as(site, () -> editing.add(site, words.versions().site(), List.of(added)));
    }

    private static ListedWord word(Kind kind, String word) {
        return new ListedWord(kind, word, null, null, null, null);
    }

    private List<Rule> rules(Site site, String words) {
        return as(site, () -> checking.check(null, manuscript("标题", "<p>" + words + "</p>"))).stream()
                .map(Finding::rule)
                .filter(rule -> rule != Rule.DEAD_LINK && rule != Rule.DUPLICATE_TITLE)
                .toList();
    }

    private Object give(Site site, long article, String key) {
        waivers.give(site, article, List.of(key), null);
        return null;
    }

    private long draft(Site site, String title, String body) {
        return as(
                site,
                () -> writing.draft(site, trees.of(site), manuscript(title, body))
                        .article()
                        .id());
    }

    private void rewrite(Site site, long id, String body) {
        as(
                site,
                () -> writing.rewrite(
                        site, trees.of(site), id, articles.require(id).version(), manuscript("公示", body)));
    }

    private Article publish(Site site, long id) {
        return as(site, () -> publishing.publish(site, trees.of(site), id));
    }

    private <T> T as(Site site, Callable<T> work) {
        return tenants.callAs(site.key(), work);
    }

    private static Manuscript manuscript(String title, String body) {
        return new Manuscript("0201", title, "", body, "县政府办", null, null, null);
    }
}
