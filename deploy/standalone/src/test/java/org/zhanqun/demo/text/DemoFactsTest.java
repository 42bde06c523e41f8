package org.zhanqun.demo.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.zhanqun.content.facts.PolicyDraft;

/** What the demo's columns of documents, interpretations, leaders and organs hold beside texts. */
class DemoFactsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Map<DemoSite, List<DemoArticle>> WRITTEN = new HashMap<>();

    @BeforeAll
    static void writeSomeOfEveryKind() {
        DemoSites.all().stream()
                .filter(site -> site.portal() || Math.floorMod(site.key().hashCode(), 10) == 0)
                .forEach(site -> WRITTEN.put(site, DemoWriter.write(site, TODAY)));
    }

    @Test
    void everyArticleHasTheFactsOfItsColumnAndNoOthers() {
        WRITTEN.forEach((site, articles) -> {
            var columns = FrameworkColumns.of(site.kind()).byPath();
            for (var article : articles) {
                var column = columns.get(article.columnSlugPath());
                var content = column == null ? "NEWS" : column.content();
                var facts = article.facts();
                assertThat(facts.policy() != null).as(article.title()).isEqualTo(content.equals("POLICY"));
                assertThat(article.explains() != null).as(article.title()).isEqualTo(content.equals("INTERPRETATION"));
                assertThat(facts.leader() != null).as(article.title()).isEqualTo(content.equals("LEADER"));
                assertThat(facts.organisation() != null).as(article.title()).isEqualTo(content.equals("ORGANISATION"));
            }
        });
    }

    @Test
    void documentsOfPortalsAreOfSeveralValiditiesAndSayWhy() {
        WRITTEN.forEach((site, articles) -> {
            var documents = articles.stream()
                    .map(article -> article.facts().policy())
                    .filter(policy -> policy != null)
                    .toList();
            assertThat(documents).extracting(PolicyDraft::documentNumber).doesNotHaveDuplicates();
            if (site.portal()) {
                assertThat(documents).extracting(PolicyDraft::validity).contains("EFFECTIVE", "AMENDED", "REPEALED");
            }
            assertThat(documents)
                    .allSatisfy(policy -> assertThat(policy.validityNote() == null)
                            .isEqualTo(policy.validity().equals("EFFECTIVE")));
        });
    }

    @Test
    void interpretationsNameADocumentOfTheirSite() {
        WRITTEN.forEach((site, articles) -> {
            var documents = articles.stream()
                    .filter(article -> article.facts().policy() != null)
                    .map(DemoArticle::title)
                    .collect(Collectors.toSet());
            assertThat(articles)
                    .filteredOn(article -> article.explains() != null)
                    .isNotEmpty()
                    .allSatisfy(article -> assertThat(documents).contains(article.explains()));
        });
    }

    @Test
    void portalsHaveLeadersInOrderAndOrgans() {
        WRITTEN.forEach((site, articles) -> {
            if (site.portal()) {
                assertThat(articles)
                        .filteredOn(article -> article.facts().leader() != null)
                        .extracting(article -> article.facts().leader().position())
                        .containsExactly(1, 2, 3, 4, 5);
                assertThat(articles)
                        .filteredOn(article -> article.facts().organisation() != null)
                        .hasSize(4)
                        .allSatisfy(article -> assertThat(
                                        article.facts().organisation().offices())
                                .hasSizeGreaterThan(2));
            }
        });
    }
}
