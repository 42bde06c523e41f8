package org.zhanqun.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhanqun.column.ColumnTrees;
import org.zhanqun.content.review.ReviewChains;
import org.zhanqun.content.review.Reviewers;
import org.zhanqun.content.review.Reviewing;
import org.zhanqun.content.review.Reviews;
import org.zhanqun.content.timing.TimedSteps;
import org.zhanqun.content.timing.Timing;
import org.zhanqun.content.version.History;
import org.zhanqun.identity.Role;
import org.zhanqun.kernel.Actor;
import org.zhanqun.site.Site;
import org.zhanqun.tenancy.Tenants;
import org.zhanqun.testsupport.Province;

/** Lists cost the same however long they are, and a save stays cheap. */
@QuarkusTest
class EditorialQueryBudgetTest {
    private static final String WRITER = "budget-writer";
    private static final String REVIEWER = "budget-reviewer";
    private static final int MANY = 15;

    @Inject
    Tenants tenants;

    @Inject
    Province province;

    @Inject
    Writing writing;

    @Inject
    Articles articles;

    @Inject
    ColumnTrees trees;

    @Inject
    History history;

    @Inject
    Reviewing reviewing;

    @Inject
    Reviews reviews;

    @Inject
    Reviewers reviewers;

    @Inject
    ReviewChains chains;

    @Inject
    Timing timing;

    @Inject
    TimedSteps steps;

    @Inject
    EntityManagerFactory factory;

    private Site site;

    @BeforeEach
    void aSite() {
        site = province.county();
        province.employ(WRITER, Role.EDITOR, site);
        province.employ(REVIEWER, Role.REVIEWER, site);
    }

    @Test
    void aHistoryCostsThreeStatements() {
        var id = draft("题");
        IntStream.range(0, MANY).forEach(i -> rewrite(id, "题" + i));
        var article = as(() -> articles.require(id));

        assertThat(statements(() -> history.page(article, null, 1, 50))).isEqualTo(3);
    }

    @Test
    void anInboxCostsFourStatements() {
        as(() -> {
            chains.ask(site, trees.of(site), "0201", 1);
            return null;
        });
        for (var i = 0; i < MANY; i++) {
            var id = draft("送审" + i);
            as(() -> reviewing.submit(site, trees.of(site), id, null));
        }

        assertThat(statements(() -> {
                    var inbox = reviews.waitingFor(REVIEWER, reviewers.identities(site, REVIEWER), 1, 50);
                    assertThat(inbox.waiting()).hasSize(MANY);
                    return inbox;
                }))
                .isEqualTo(4);
    }

    @Test
    void whatIsSetCostsOneStatement() {
        var ids = IntStream.range(0, MANY).mapToObj(i -> draft("定时" + i)).toList();
        as(() -> timing.release(site, trees.of(site), ids, Instant.now().plusSeconds(600)));

        assertThat(statements(() -> {
                    var open = steps.open(99);
                    assertThat(open).hasSize(MANY);
                    return open;
                }))
                .isEqualTo(1);
    }

    @Test
    void aSaveDoesNotGrowWithTheHistory() {
        var id = draft("题");
        var first = statementsOfASave(id, "题一");
        IntStream.range(0, MANY).forEach(i -> rewrite(id, "题" + i));

        assertThat(statementsOfASave(id, "题二")).isEqualTo(first);
        assertThat(first).isLessThanOrEqualTo(22);
    }

    private long statementsOfASave(long id, String title) {
        var columns = as(() -> trees.of(site));
        return statements(
                () -> writing.rewrite(site, columns, id, articles.require(id).version(), manuscript(title)));
    }

    private long statements(Callable<?> work) {
        var statistics = factory.unwrap(SessionFactory.class).getStatistics();
        statistics.clear();
        as(work);
        return statistics.getPrepareStatementCount();
    }

    private long draft(String title) {
        return as(() ->
                writing.draft(site, trees.of(site), manuscript(title)).article().id());
    }

    private void rewrite(long id, String title) {
        tenants.callAs(
                site.key(),
                () -> writing.rewrite(
                        site, trees.of(site), id, articles.require(id).version(), manuscript(title)));
    }

    private <T> T as(Callable<T> work) {
        try {
            return Actor.call(WRITER, () -> tenants.callAs(site.key(), work));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Manuscript manuscript(String title) {
        return new Manuscript("0201", title, "", "<p>正文</p>", "县政府办", null, null, null);
    }
}
