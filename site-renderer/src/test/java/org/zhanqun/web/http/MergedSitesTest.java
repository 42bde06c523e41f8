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
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.zhanqun.column.ColumnTrees;
import org.zhanqun.column.SiteColumn;
import org.zhanqun.content.ArticleAddress;
import org.zhanqun.content.Manuscript;
import org.zhanqun.content.PublishedAddresses;
import org.zhanqun.content.Publishing;
import org.zhanqun.content.Writing;
import org.zhanqun.interaction.LetterAdoption;
import org.zhanqun.interaction.LetterDraft;
import org.zhanqun.lifecycle.SiteLifecycle;
import org.zhanqun.media.MediaFile;
import org.zhanqun.merger.AddressKind;
import org.zhanqun.merger.MergedAddresses;
import org.zhanqun.merger.MergerPlanning;
import org.zhanqun.merger.MergerPlanning.Move;
import org.zhanqun.merger.MergerPlanning.Seen;
import org.zhanqun.merger.MergerState;
import org.zhanqun.merger.MergerWork;
import org.zhanqun.site.Site;
import org.zhanqun.site.SiteKind;
import org.zhanqun.tenancy.Tenants;
import org.zhanqun.testsupport.MediaSamples;
import org.zhanqun.testsupport.MediaUploads;
import org.zhanqun.testsupport.Province;

/** What the public gets under the addresses of a site that went into another one: 301 or 410, never 404. */
@QuarkusTest
@Tag("database")
class MergedSitesTest {
    private static final Duration AT_ONCE = Duration.ofSeconds(20);
    private static final Instant LONG_AGO = Instant.parse("2024-03-05T02:00:00Z");
    private static final String LETTER = "20240305-000009";

    @Inject
    Province province;

    @Inject
    Tenants tenants;

    @Inject
    Writing writing;

    @Inject
    Publishing publishing;

    @Inject
    ColumnTrees trees;

    @Inject
    PublishedAddresses published;

    @Inject
    MediaUploads uploads;

    @Inject
    LetterAdoption letters;

    @Inject
    SiteLifecycle lifecycle;

    @Inject
    MergerPlanning planning;

    @Inject
    MergerWork work;

    @Inject
    MergedAddresses addresses;

    @Inject
    MergedHits hits;

    private Site source;
    private Site target;
    private MediaFile picture;

    @BeforeEach
    void twoSites() {
        source = province.open(SiteKind.DEPARTMENT, "430100");
        target = province.county("430100");
        picture = uploads.upload(source, "图.png", MediaSamples.png(400, 300));
        as(
                source,
                () -> writing.adopt(
                        source,
                        trees.of(source),
                        IntStream.range(0, 45)
                                .mapToObj(i -> new Writing.Adopted(
                                        new Manuscript(
                                                i % 3 == 0 ? "0203" : "0201",
                                                "第" + i + "条",
                                                "",
                                                "<p>正文<img src=\"" + picture.address() + "\" alt=\"图\"></p>",
                                                "县旅游局",
                                                "",
                                                null,
                                                null),
                                        LONG_AGO.plusSeconds(i)))
                                .toList()));
        tenants.runAs(
                source.key(),
                () -> letters.adopt(
                        source,
                        List.of(new LetterAdoption.Adopted(
                                LETTER,
                                trees.of(source).byPath("hdjl/zxjy").orElseThrow(),
                                new LetterDraft("CONSULTATION", "", "何时开园", "请问何时开园？", "江望舒", "13800000000", "", true),
                                LONG_AGO,
                                "<p>五月开园。</p>",
                                "县旅游局",
                                LONG_AGO.plusSeconds(90_000),
                                null))));
        await().atMost(AT_ONCE).until(() -> get(source, "/").statusCode() == 200);
        await().atMost(AT_ONCE).until(() -> get(target, "/").statusCode() == 200);
    }

    @Test
    void everyOldAddressLeadsToAPageThatIsThereOneByOne() {
        var old = oldAddresses();
        assertThat(old).hasSizeGreaterThan(80);
        for (var address : old) {
            assertThat(get(source, address).statusCode()).as(address).isEqualTo(200);
        }
        merge();
        for (var address : old) {
            var answer = get(source, address);
            assertThat(answer.statusCode()).as(address).isEqualTo(301);
            var place = answer.header("Location");
            assertThat(place).as(address).startsWith("http://" + target.key() + ".localhost");
            var path = place.substring(place.indexOf('/', "http://".length()));
            assertThat(get(target, path).statusCode())
                    .as(address + " → " + place)
                    .isEqualTo(200);
        }
        assertThat(get(source, "/index.html").header("Location")).endsWith("/");
        assertThat(get(source, "/gzdt/bmyw").statusCode()).isEqualTo(301);
    }

    @Test
    void whatLeadsNowhereSaysWhereTheSiteWentAndNothingIsNotFound() {
        merge();
        for (var address : List.of(
                "/search?q=a",
                "/sitemap/",
                "/sitemap.xml",
                "/gzdt/bmyw/202403/t20240305_999999999.html",
                "/never/there/",
                "/media/202403/aaaaaaaaaaaaaaaaaaaaaaaaaa.png",
                "/hdjl/lygk/20200101-000000.html",
                "/hdjl/zxjy/query.html",
                "/A%20b",
                "/" + "x".repeat(400))) {
            var answer = get(source, address);
            assertThat(answer.statusCode()).as(address).isEqualTo(410);
            assertThat(answer.asString()).as(address).contains(target.name());
        }
        assertThat(given().header("Host", source.domain())
                        .post("/hdjl/zxjy/write.html")
                        .statusCode())
                .isNotEqualTo(404);
    }

    @Test
    void hitsAreCountedForTheSiteThatTookItIn() {
        merge();
        get(source, "/");
        get(source, "/");
        get(source, "/gzdt/bmyw/index_1.html");
        get(source, "/nowhere/at/all/");
        hits.write();
        var counted = as(target, () -> addresses.hits(source.key()));
        assertThat(counted.get(AddressKind.HOME)).isGreaterThanOrEqualTo(2);
        assertThat(counted).containsEntry(AddressKind.COLUMN, 1L).containsEntry(AddressKind.GONE, 1L);
    }

    @Test
    void anotherClosedSiteKeepsItsNoticeAndAnArticleThatIsWithdrawnIsGone() {
        merge();
        var stranger = province.county("430100");
        tenants.callAsProvince(() -> lifecycle.close(stranger.key(), "撤并", target.key()));
        await().atMost(AT_ONCE).until(() -> get(stranger, "/").statusCode() == 410);
        var article = as(source, () -> published.part(1, 1)).getFirst();
        assertThat(get(stranger, address(article)).statusCode()).isEqualTo(410);
        assertThat(get(stranger, picture.address()).statusCode()).isEqualTo(410);

        var place = get(source, address(article)).header("Location");
        var here = Long.parseLong(place.replaceAll(".*_(\\d+)\\.html", "$1"));
        as(target, () -> publishing.withdraw(target, here, "内容有误"));
        assertThat(get(source, address(article)).statusCode()).isEqualTo(410);
    }

    @Test
    void undoneItAnswersAsBefore() {
        var article = as(source, () -> published.part(1, 1)).getFirst();
        var id = merge();
        planning.undo(new Seen(id, planning.show(id).version()));
        await().atMost(AT_ONCE).until(() -> get(source, "/").statusCode() == 200);
        assertThat(get(source, address(article)).statusCode()).isEqualTo(200);
        finish(id);
        assertThat(planning.show(id).state()).isEqualTo(MergerState.UNDONE);
        assertThat(get(source, address(article)).statusCode()).isEqualTo(200);
    }

    @Test
    void whatWentFromASiteThatStaysLeadsOnAndTheRestAnswersAsBefore() {
        var articles = as(source, () -> published.part(1, 1000)).stream()
                .map(this::address)
                .toList();
        assertThat(get(source, picture.address()).statusCode()).isEqualTo(200);
        var plan = planning.plan(Move.of(source.key(), target.key(), List.of("0201", "0203")));
        planning.start(new Seen(plan.id(), plan.version()), "职责划转");
        finish(plan.id());
        await().atMost(AT_ONCE).until(() -> get(source, articles.getFirst()).statusCode() == 301);
        for (var address : articles) {
            var place = get(source, address).header("Location");
            assertThat(place).as(address).startsWith("http://" + target.key() + ".localhost");
            assertThat(get(target, place.substring(place.indexOf('/', "http://".length())))
                            .statusCode())
                    .as(place)
                    .isEqualTo(200);
        }
        assertThat(get(source, picture.address()).statusCode()).isEqualTo(301);
        assertThat(get(source, picture.address().replace(".png", "-320.png")).statusCode())
                .isEqualTo(301);
        assertThat(get(source, "/").statusCode()).isEqualTo(200);
        assertThat(get(source, "/gzdt/bmyw/").statusCode()).isEqualTo(200);
        assertThat(get(source, "/gzdt/bmyw/202403/t20240305_999999999.html").statusCode())
                .isEqualTo(404);
        assertThat(get(source, "/media/202403/aaaaaaaaaaaaaaaaaaaaaaaaaa.png").statusCode())
                .isEqualTo(404);
        hits.write();
        assertThat(as(target, () -> addresses.hits(source.key()))).containsKeys(AddressKind.ARTICLE, AddressKind.FILE);

        planning.undo(new Seen(plan.id(), planning.show(plan.id()).version()));
        finish(plan.id());
        articles.forEach(address ->
                await().atMost(AT_ONCE).until(() -> get(source, address).statusCode() == 200));
        await().atMost(AT_ONCE).until(() -> get(source, picture.address()).statusCode() == 200);
    }

    private List<String> oldAddresses() {
        var old = new ArrayList<String>();
        old.add("/");
        old.add("/atom.xml");
        old.add("/gzdt/bmyw/index_1.html");
        old.add("/gzdt/bmyw/atom.xml");
        old.add(picture.address());
        old.add(picture.address().replace(".png", "-320.png"));
        old.add("/hdjl/lygk/" + LETTER + ".html");
        old.add("/hdjl/zxjy/write.html");
        old.add("/zcwj/bmwj/repealed.html");
        as(source, () -> trees.of(source).all()).forEach(column -> old.add("/" + column.path() + "/"));
        as(source, () -> published.part(1, 1000)).forEach(article -> old.add(address(article)));
        return old.stream()
                .filter(address -> get(source, address).statusCode() == 200)
                .toList();
    }

    private String address(PublishedAddresses.Addressed article) {
        var path = as(
                source,
                () -> trees.of(source)
                        .byCode(article.columnCode())
                        .map(SiteColumn::path)
                        .orElseThrow());
        return ArticleAddress.of(path, article.publishedAt(), article.id());
    }

    private long merge() {
        var plan = planning.plan(source.key(), target.key());
        planning.start(new Seen(plan.id(), plan.version()), "按整合计划");
        finish(plan.id());
        assertThat(planning.show(plan.id()).state()).isEqualTo(MergerState.MOVED);
        await().atMost(AT_ONCE).until(() -> get(source, "/").statusCode() == 301);
        return plan.id();
    }

    private void finish(long id) {
        var rounds = 0;
        while (planning.show(id).state().moves() && rounds++ < 50) {
            work.run();
            assertThat(planning.show(id).problem()).isNull();
        }
    }

    private static Response get(Site site, String path) {
        return given().redirects()
                .follow(false)
                .urlEncodingEnabled(false)
                .header("Host", site.domain())
                .get(path);
    }

    private <T> T as(Site site, Callable<T> what) {
        return tenants.callAs(site.key(), what);
    }
}
