package org.zhanqun.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.zhanqun.column.ColumnTrees;
import org.zhanqun.content.Manuscript;
import org.zhanqun.content.Writing;
import org.zhanqun.content.Writing.Adopted;
import org.zhanqun.site.RootFiles;
import org.zhanqun.site.Site;
import org.zhanqun.tenancy.Tenants;
import org.zhanqun.testsupport.Province;
import org.zhanqun.web.store.Variant;

/** How many statements what programs read may cost when it is not stored: one, whatever its length. */
@QuarkusTest
@Tag("database")
class MachinesQueryBudgetTest {
    @Inject
    Province province;

    @Inject
    Tenants tenants;

    @Inject
    ColumnTrees columns;

    @Inject
    Writing writing;

    @Inject
    RootFiles files;

    @Inject
    Pages pages;

    @Inject
    EntityManagerFactory factory;

    private Site site;

    @BeforeEach
    void aSiteWithForty() {
        site = province.county();
        tenants.runAs(site.key(), () -> {
            writing.adopt(site, columns.of(site), forty());
            files.put(site, "proof.txt", "x", null);
        });
        // Once the feed has brought the opening and the articles, nothing disturbs the counting any more.
        await().atMost(Duration.ofSeconds(60)).until(() -> statements(new PublicPath.Feed(null)) == 1);
    }

    @Test
    void everyTextCostsOneStatement() {
        for (var path : List.of(
                new PublicPath.Feed(null),
                new PublicPath.Feed("zwdt/zwyw"),
                new PublicPath.SiteMapIndex(),
                new PublicPath.SiteMapPart(1),
                new PublicPath.RootFile("proof.txt"))) {
            assertThat(statements(path)).as(path.toString()).isEqualTo(1);
        }
        assertThat(statements(new PublicPath.SiteMapPart(0))).isZero();
        assertThat(statements(new PublicPath.Robots())).isZero();
        assertThat(statements(new PublicPath.Security())).isZero();
    }

    private long statements(PublicPath path) {
        return Statements.fewest(factory, () -> make(path));
    }

    private void make(PublicPath path) {
        assertThat(pages.make(site, Variant.STANDARD, path)).isPresent();
    }

    private static List<Adopted> forty() {
        var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        return IntStream.range(0, 40)
                .mapToObj(i -> new Adopted(
                        new Manuscript("0201", "信息" + i, "摘要", "<p>正文</p>", "县政府办", null, null, null),
                        now.minusSeconds(60L * i)))
                .toList();
    }
}
