package org.zhanqun.web.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.zhanqun.column.ColumnTrees;
import org.zhanqun.column.SiteColumn;
import org.zhanqun.content.ArticleAddress;
import org.zhanqun.content.Manuscript;
import org.zhanqun.content.PublishedAddresses;
import org.zhanqun.content.Writing;
import org.zhanqun.identity.Membership;
import org.zhanqun.identity.Memberships;
import org.zhanqun.identity.Role;
import org.zhanqun.kernel.Actor;
import org.zhanqun.merger.MergerTrial;
import org.zhanqun.merger.MergerWork;
import org.zhanqun.reorganisation.PlanColumn;
import org.zhanqun.reorganisation.PlanRow;
import org.zhanqun.reorganisation.ReadyLists;
import org.zhanqun.reorganisation.Reorganisation.Phase;
import org.zhanqun.reorganisation.ReorganisationCheck;
import org.zhanqun.reorganisation.ReorganisationControl;
import org.zhanqun.reorganisation.ReorganisationStep;
import org.zhanqun.reorganisation.ReorganisationWork;
import org.zhanqun.reorganisation.Reorganisations;
import org.zhanqun.site.Site;
import org.zhanqun.tenancy.Tenants;
import org.zhanqun.testsupport.MediaSamples;
import org.zhanqun.testsupport.MediaUploads;
import org.zhanqun.testsupport.Province;

/** The reform of 2018, whole, with a site that is split besides: what the public gets under each address of before. */
@QuarkusTest
@Tag("database")
class ReorganisedSitesTest {
    private static final Duration AT_ONCE = Duration.ofSeconds(30);
    private static final Instant LONG_AGO = Instant.parse("2024-03-05T02:00:00Z");
    private static final String REFORMER = "reformer";
    private static final String NOTICES = "gzdt/tzgg";
    private static final List<String> ORGANS = List.of(
            "经济和信息化委员会",
            "国土资源厅",
            "环境保护厅",
            "农业委员会",
            "畜牧水产局",
            "农业机械管理局",
            "文化厅",
            "旅游发展委员会",
            "卫生和计划生育委员会",
            "工商行政管理局",
            "质量技术监督局",
            "食品药品监督管理局",
            "知识产权局",
            "安全生产监督管理局",
            "地方税务局",
            "人民政府法制办公室",
            "司法厅",
            "监察厅",
            "民政厅");

    @Inject
    Province province;

    @Inject
    Tenants tenants;

    @Inject
    Memberships memberships;

    @Inject
    Writing writing;

    @Inject
    ColumnTrees trees;

    @Inject
    PublishedAddresses published;

    @Inject
    MediaUploads uploads;

    @Inject
    ReadyLists lists;

    @Inject
    ReorganisationCheck check;

    @Inject
    ReorganisationControl control;

    @Inject
    Reorganisations reorganisations;

    @Inject
    ReorganisationWork work;

    @Inject
    MergerWork mergers;

    @Inject
    MergerTrial trial;

    private final Map<String, Site> organs = new LinkedHashMap<>();

    /** An address of before. */
    private record Old(Site site, String path) {}

    @Test
    void theReformOf2018LeavesNoAddressWithoutAnAnswer() throws Exception {
        tenants.runAsProvince(() -> memberships.grant(Membership.ofProvince(REFORMER, Role.PROVINCE_ADMIN)));
        ORGANS.forEach(organ -> organs.put(organ, filled(province.organ(organ))));
        organs.values()
                .forEach(site -> await().atMost(AT_ONCE)
                        .until(() -> get(site.domain(), "/").statusCode() == 200));
        var old = organs.values().stream()
                .flatMap(site -> addresses(site).stream())
                .toList();
        assertThat(old).hasSizeGreaterThan(19 * 20);
        var ready = tenants.callAsProvince(() -> lists.of(ReadyLists.REFORM_2018));
        assertThat(ready.missing()).isEmpty();
        assertThat(ready.opening()).containsExactly("退役军人事务厅", "医疗保障局");
        assertThat(ready.rows()).hasSize(17);
        var rows = new ArrayList<>(ready.rows());
        rows.add(new PlanRow(
                90,
                Map.of(
                        PlanColumn.KIND,
                        "划转",
                        PlanColumn.SITE,
                        key("民政厅"),
                        PlanColumn.TARGET,
                        key("安全生产监督管理局"),
                        PlanColumn.COLUMNS,
                        NOTICES),
                Set.of()));

        var id = carriedOut(rows);

        assertThat(steps(id)).allMatch(step -> step.state() == ReorganisationStep.State.DONE);
        steps(id).stream()
                .filter(step -> step.merger() != null)
                .forEach(step -> assertThat(trial.of(step.merger(), false).columns())
                        .as(step.planned().siteName())
                        .allMatch(MergerTrial.Line::complete)
                        .anyMatch(line -> line.moved() > 0));
        await().atMost(AT_ONCE)
                .until(() -> get(organs.get("国土资源厅").domain(), "/").statusCode() == 301);
        await().atMost(AT_ONCE).until(() -> get(organs.get("监察厅").domain(), "/").statusCode() == 410);
        var closed = Set.of(key("地方税务局"), key("监察厅"));
        var untouched = Set.of(key("司法厅"), key("民政厅"), key("卫生和计划生育委员会"));
        for (var one : old) {
            var answer = get(one.site().domain(), one.path());
            var as = one.site().name() + one.path();
            var gone = key("民政厅").equals(one.site().key()) && one.path().startsWith("/" + NOTICES + "/2");
            if (closed.contains(one.site().key())) {
                assertThat(answer.statusCode()).as(as).isEqualTo(410);
            } else if (untouched.contains(one.site().key()) && !gone) {
                assertThat(answer.statusCode()).as(as).isEqualTo(200);
            } else {
                assertThat(answer.statusCode()).as(as).isEqualTo(301);
                assertThat(arrived(answer)).as(as).isEqualTo(200);
            }
        }
    }

    private long carriedOut(List<PlanRow> rows) throws Exception {
        var id = Actor.call(
                REFORMER,
                () -> tenants.callAsProvince(() -> {
                    var plan = check.check(rows);
                    assertThat(plan.findings()).isEmpty();
                    var prepared = control.prepare("2018 年机构改革", "中办发〔2018〕1 号", plan);
                    return control.run(prepared.id()).id();
                }));
        for (var round = 0; phase(id) == Phase.RUNNING && round < 200; round++) {
            work.run();
            mergers.run();
        }
        assertThat(phase(id)).isEqualTo(Phase.DONE);
        return id;
    }

    private Phase phase(long id) {
        return tenants.callAsProvince(() -> reorganisations.require(id).phase());
    }

    private List<ReorganisationStep> steps(long id) {
        return tenants.callAsProvince(() -> reorganisations.steps(id));
    }

    private String key(String organ) {
        return organs.get(organ).key();
    }

    /** Follows the address as a browser does. @return the status at its end */
    private static int arrived(Response answer) {
        var at = answer;
        for (var hop = 0; at.statusCode() == 301 && hop < 4; hop++) {
            var place = at.header("Location");
            var host = place.substring("http://".length(), place.indexOf('/', "http://".length()));
            at = get(host, place.substring(place.indexOf('/', "http://".length())));
        }
        return at.statusCode();
    }

    private Site filled(Site site) {
        var picture = uploads.upload(site, "图.png", MediaSamples.png(40, 40));
        as(
                site,
                () -> writing.adopt(
                        site,
                        trees.of(site),
                        IntStream.range(0, 4)
                                .mapToObj(i -> new Writing.Adopted(
                                        new Manuscript(
                                                i % 2 == 0 ? "0203" : "0201",
                                                site.name() + "第" + i + "条",
                                                "",
                                                "<p>正文<img src=\"" + picture.address() + "\" alt=\"图\"></p>",
                                                "某厅",
                                                "",
                                                null,
                                                null),
                                        LONG_AGO.plusSeconds(i)))
                                .toList()));
        return site;
    }

    /** What answers 200 before the reform: the home page, all columns, all articles and files. */
    private List<Old> addresses(Site site) {
        var old = new ArrayList<String>(List.of("/", "/atom.xml"));
        as(site, () -> trees.of(site).all()).forEach(column -> old.add("/" + column.path() + "/"));
        as(site, () -> published.part(1, 100)).forEach(article -> old.add(address(site, article)));
        return old.stream()
                .filter(path -> get(site.domain(), path).statusCode() == 200)
                .map(path -> new Old(site, path))
                .toList();
    }

    private String address(Site site, PublishedAddresses.Addressed article) {
        var path = as(
                site,
                () -> trees.of(site)
                        .byCode(article.columnCode())
                        .map(SiteColumn::path)
                        .orElseThrow());
        return ArticleAddress.of(path, article.publishedAt(), article.id());
    }

    private static Response get(String host, String path) {
        return given().redirects()
                .follow(false)
                .urlEncodingEnabled(false)
                .header("Host", host)
                .get(path);
    }

    private <T> T as(Site site, Callable<T> what) {
        return tenants.callAs(site.key(), what);
    }
}
