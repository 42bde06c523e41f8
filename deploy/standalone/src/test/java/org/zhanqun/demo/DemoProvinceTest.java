package org.zhanqun.demo;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhanqun.content.TopicTemplate;
import org.zhanqun.content.facts.TopicBlock;
import org.zhanqun.demo.text.DemoSites;
import org.zhanqun.demo.text.DemoTopic;
import org.zhanqun.site.Site;
import org.zhanqun.site.SiteKind;
import org.zhanqun.site.Sites;
import org.zhanqun.tenancy.Tenants;

@QuarkusTest
class DemoProvinceTest {
    @Inject
    DemoProvince province;

    @Inject
    DemoSiteMaking making;

    @Inject
    Sites sites;

    @Inject
    Tenants tenants;

    @Inject
    EntityManager entityManager;

    @BeforeEach
    void awaitTheProvince() {
        await().atMost(Duration.ofMinutes(5)).until(province::ready);
    }

    @Test
    void thereAre758SitesOfTheRightKinds() {
        var demo = demoSites();
        var kinds = demo.stream().collect(Collectors.groupingBy(Site::kind, Collectors.counting()));

        assertThat(kinds)
                .isEqualTo(Map.of(
                        SiteKind.PROVINCE, 1L,
                        SiteKind.CITY, 14L,
                        SiteKind.COUNTY, 122L,
                        SiteKind.DEPARTMENT, 53L + 560L,
                        SiteKind.RETAINED, 8L));
        assertThat(demo).allMatch(Site::demonstration);
    }

    @Test
    void portalsHaveFortyArticlesAndDepartmentsTwelve() {
        var counts = articles();
        for (var site : demoSites()) {
            assertThat(counts.getOrDefault(site.key(), 0L))
                    .as(site.key())
                    .isGreaterThanOrEqualTo(site.kind().portal() ? 40 : 12);
        }
    }

    @Test
    void everySiteAnswersUnderItsDomainAndItsAliasAndSaysThatItIsADemonstration() {
        var some = demoSites().stream()
                .filter(site -> Math.floorMod(site.key().hashCode(), 25) == 0)
                .toList();
        assertThat(some).hasSizeGreaterThan(15);
        for (var site : some) {
            for (var host : List.of(site.domain(), site.key() + ".localhost")) {
                var page = given().header("Host", host).get("/");
                assertThat(page.statusCode()).as(host).isEqualTo(200);
                assertThat(page.asString()).contains(site.name(), site.code(), "演示");
            }
        }
    }

    @Test
    void twoSitesHaveATopicThatFillsATemplateWithWhatTheyHave() {
        for (var site : List.of("hunan", "liuyang")) {
            var topic = DemoTopic.of(site).getFirst();
            var list = Jsoup.parse(of(site, "/ztzl/dqzt/").asString());
            var page = Jsoup.parse(of(
                            site,
                            list.select("main a:contains(" + topic.title() + ")")
                                    .attr("href"))
                    .asString());
            assertThat(page.select("h1").text()).as(site).isEqualTo(topic.title());
            var template = TopicTemplate.shipped().stream()
                    .filter(one -> one.id().equals(topic.template()))
                    .findFirst()
                    .orElseThrow();
            var titles = template.blocks().stream()
                    .map(TopicBlock::title)
                    .filter(Objects::nonNull)
                    .toList();
            assertThat(page.select("main h2").eachText()).as(site).isEqualTo(titles);
            assertThat(page.select("main section").stream()
                            .filter(part -> part.select("a, img, p, li").isEmpty()))
                    .isEmpty();
            assertThat(page.select("main img")).hasSizeGreaterThanOrEqualTo(4).allSatisfy(image -> {
                assertThat(image.attr("alt")).isNotBlank();
                assertThat(of(site, image.attr("src")).contentType()).startsWith("image/svg+xml");
            });
            for (var link : page.select("main a[href^=/]").eachAttr("href")) {
                assertThat(of(site, link).statusCode()).as(link).isEqualTo(200);
            }
            // Another site has neither the page nor the pictures.
            assertThat(of("anhua", page.select("main img").attr("src")).statusCode())
                    .isEqualTo(404);
        }
    }

    private static Response of(String site, String path) {
        return given().header("Host", site + ".localhost").get(path);
    }

    @Test
    void makingASiteAgainChangesNothing() {
        var before = articles();
        DemoSites.all().stream().limit(5).forEach(site -> making.make(site, LocalDate.now()));

        assertThat(articles()).isEqualTo(before);
    }

    /** Other tests open sites in the same province. */
    private List<Site> demoSites() {
        var keys = DemoSites.all().stream().map(site -> site.key()).collect(Collectors.toSet());
        return tenants.callAsProvince(() -> sites.listAll().stream()
                .filter(site -> keys.contains(site.key()))
                .toList());
    }

    private Map<String, Long> articles() {
        return tenants.callAsProvince(() -> {
            var counts = new HashMap<String, Long>();
            entityManager
                    .createQuery("select tenantId, count(*) from Article group by tenantId", Object[].class)
                    .getResultList()
                    .forEach(row -> counts.put((String) row[0], (Long) row[1]));
            return counts;
        });
    }
}
