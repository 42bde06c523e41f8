package org.zhanqun.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.zhanqun.column.ColumnTrees;
import org.zhanqun.site.Site;
import org.zhanqun.tenancy.Tenants;
import org.zhanqun.testsupport.Province;

/** What the public types means itself. */
@QuarkusTest
@Tag("database")
class SearchTest {
    @Inject
    Province province;

    @Inject
    Tenants tenants;

    @Inject
    ColumnTrees trees;

    @Inject
    Writing writing;

    @Inject
    Publishing publishing;

    @Inject
    PublishedArticles published;

    private Site site;

    @BeforeEach
    void articlesThatDifferInOneSign() {
        site = province.county();
        List.of("完成率达100%", "完成率达1000", "附件a_b说明", "附件aXb说明", "注意!事项", "路径c\\d")
                .forEach(title -> tenants.runAs(site.key(), () -> {
                    var text = new Manuscript("0201", title, "", "<p>正文</p>", "县政府办", null, null, null);
                    var id = writing.draft(site, trees.of(site), text).article().id();
                    publishing.publish(site, trees.of(site), id);
                }));
    }

    @Test
    void aSignThatMeansSomethingToTheDatabaseIsFoundAsItself() {
        assertThat(titles("100%")).containsExactly("完成率达100%");
        assertThat(titles("a_b")).containsExactly("附件a_b说明");
        assertThat(titles("意!")).containsExactly("注意!事项");
        assertThat(titles("c\\d")).containsExactly("路径c\\d");
        assertThat(titles("%")).containsExactly("完成率达100%");
    }

    @Test
    void anotherSiteFindsNothingOfIt() {
        var other = province.county();
        assertThat(tenants.callAs(other.key(), () -> published.search("100%", 1, 10))
                        .articles())
                .isEmpty();
    }

    private List<String> titles(String text) {
        return tenants.callAs(site.key(), () -> published.search(text, 1, 10)).articles().stream()
                .map(ArticleLine::title)
                .toList();
    }
}
