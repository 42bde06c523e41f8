package org.zhanqun.rollout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.zhanqun.feed.FeedReader;
import org.zhanqun.framework.BaseField;
import org.zhanqun.framework.DraftOperation;
import org.zhanqun.framework.Drafts;
import org.zhanqun.framework.FrameworkState;
import org.zhanqun.framework.Frameworks;
import org.zhanqun.site.Site;
import org.zhanqun.site.SiteKind;
import org.zhanqun.tenancy.Tenants;
import org.zhanqun.testsupport.Province;

/**
 * A process is killed in the middle of a step: all its statements were sent, and its connection breaks before it could commit. Every
 * site shows what it showed before, renderers hear of nothing, and the step can be taken again.
 */
@QuarkusTest
@Tag("database")
class KilledRolloutTest {
    private static final String CITY = "438801";

    @Inject
    Tenants tenants;

    @Inject
    Province province;

    @Inject
    Frameworks frameworks;

    @Inject
    Drafts drafts;

    @Inject
    Rollout rollout;

    @Inject
    PilotGroups groups;

    @Inject
    FeedReader feed;

    @Inject
    EntityManager entityManager;

    @Inject
    AgroalDataSource connections;

    private Site pilot;
    private Site neighbour;
    private long version;

    @BeforeEach
    void aCheckedVersion() {
        pilot = province.county(CITY);
        neighbour = province.county(CITY);
        version = tenants.callAsProvince(() -> {
            var draft = drafts.start(SiteKind.COUNTY).id();
            drafts.edit(draft, 0, List.of(new DraftOperation.Change("0201", BaseField.NAME, "要闻")));
            drafts.check(draft);
            return draft;
        });
    }

    @AfterEach
    void takeBack() {
        tenants.runAsProvince(() -> {
            var state = frameworks.require(version).state();
            if (state == FrameworkState.PILOT || state == FrameworkState.CURRENT) {
                rollout.rollBack(version, "测试结束");
            }
        });
    }

    @Test
    void everyStepIsDoneWholeOrNotAtAllAndCanBeTakenAgain() throws Exception {
        var group = tenants.callAsProvince(() -> groups.add("中断" + pilot.key(), Set.of(pilot.key(), neighbour.key()))
                .id());
        killedIn(() -> rollout.toPilots(version, group));
        assertThat(state()).isEqualTo(FrameworkState.CHECKED);
        assertThat(showing()).isEmpty();

        tenants.callAsProvince(() -> rollout.toPilots(version, group));
        assertThat(showing()).containsExactlyInAnyOrder(pilot.key(), neighbour.key());
        killedIn(() -> rollout.toAll(version));
        assertThat(state()).isEqualTo(FrameworkState.PILOT);
        assertThat(showing()).containsExactlyInAnyOrder(pilot.key(), neighbour.key());

        tenants.runAsProvince(() -> rollout.toAll(version));
        killedIn(() -> rollout.rollBack(version, "名称有误"));
        assertThat(state()).isEqualTo(FrameworkState.CURRENT);
        assertThat(tenants.callAsProvince(
                        () -> frameworks.current(SiteKind.COUNTY).id()))
                .isEqualTo(version);

        tenants.runAsProvince(() -> rollout.rollBack(version, "名称有误"));
        assertThat(state()).isEqualTo(FrameworkState.CHECKED);
        assertThat(showing()).isEmpty();
    }

    private void killedIn(Runnable step) throws Exception {
        var before = feed.head();
        assertThatThrownBy(() -> tenants.runAsProvince(() -> {
                    step.run();
                    entityManager.flush();
                    entityManager.unwrap(Session.class).doWork(KilledRolloutTest::breakOff);
                }))
                .isInstanceOf(Exception.class);
        connections.flush(AgroalDataSource.FlushMode.IDLE);
        await().atMost(Duration.ofSeconds(10)).ignoreExceptions().until(() -> state() != null);
        assertThat(feed.after(before, 100)).isEmpty();
    }

    /** As the server sees it when a process is gone: one driver knows how to abort, the other only how to close. */
    private static void breakOff(Connection pooled) throws SQLException {
        var connection = pooled.unwrap(Connection.class);
        connection.abort(Runnable::run);
        connection.close();
    }

    private FrameworkState state() {
        return tenants.callAsProvince(() -> frameworks.require(version).state());
    }

    private List<String> showing() {
        return Stream.of(pilot, neighbour)
                .filter(site -> tenants.callAsProvince(() -> frameworks.of(site).id() == version))
                .map(Site::key)
                .toList();
    }
}
