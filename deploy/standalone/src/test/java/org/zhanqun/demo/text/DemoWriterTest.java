package org.zhanqun.demo.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DemoWriterTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Set<String> ALLOWED = Set.of(
            "p",
            "h2",
            "h3",
            "ul",
            "ol",
            "li",
            "table",
            "thead",
            "tbody",
            "tr",
            "th",
            "td",
            "figure",
            "img",
            "figcaption",
            "blockquote",
            "strong",
            "a");

    private static final List<DemoSite> SITES = DemoSites.all();
    private static final Map<String, FrameworkColumns> FRAMEWORKS = new HashMap<>();
    private static final Map<DemoSite, List<DemoArticle>> WRITTEN = new HashMap<>();
    private static Duration took;

    @BeforeAll
    static void writeTheWholeProvince() {
        var start = Instant.now();
        SITES.forEach(site -> WRITTEN.put(site, DemoWriter.write(site, TODAY)));
        took = Duration.between(start, Instant.now());
        SITES.stream().map(DemoSite::kind).distinct().forEach(kind -> FRAMEWORKS.put(kind, FrameworkColumns.of(kind)));
    }

    @Test
    void writesEnoughForEveryKind() {
        WRITTEN.forEach((site, articles) -> {
            int least = site.portal() ? 40 : site.department() ? 12 : 20;
            assertThat(articles).as(site.key()).hasSizeBetween(least, least + 40);
        });
    }

    @Test
    void writesFast() {
        assertThat(took).isLessThan(Duration.ofSeconds(15));
    }

    @Test
    void writesTheSameTwice() {
        var site = site("anhua");
        assertThat(DemoWriter.write(site, TODAY)).isEqualTo(WRITTEN.get(site));
    }

    @Test
    void putsArticlesIntoColumnsThatExist() {
        WRITTEN.forEach((site, articles) -> {
            var columns = FRAMEWORKS.get(site.kind()).byPath();
            var featured = featuredSlugs(site);
            for (var article : articles) {
                var column = columns.get(article.columnSlugPath());
                assertThat(column != null || featured.contains(article.columnSlugPath()))
                        .as("%s: %s", site.key(), article.columnSlugPath())
                        .isTrue();
                if (column != null) {
                    assertThat(column.kind()).isIn("LIST", "PAGE", "DIRECTORY", "TOPIC");
                }
            }
        });
    }

    @Test
    void fillsEveryRequiredListAndPage() {
        WRITTEN.forEach((site, articles) -> {
            var filled = articles.stream().map(DemoArticle::columnSlugPath).collect(Collectors.toSet());
            FRAMEWORKS.get(site.kind()).byPath().forEach((path, column) -> {
                // letters are written by citizens
                if (column.required()
                        && !column.content().equals("LETTERS")
                        && (column.kind().equals("LIST") || column.kind().equals("PAGE"))) {
                    // a column with children shows what is below it
                    assertThat(filled.stream().anyMatch(f -> f.equals(path) || f.startsWith(path + "/")))
                            .as("%s: %s", site.key(), path)
                            .isTrue();
                }
            });
        });
    }

    @Test
    void givesAPageOneText() {
        WRITTEN.forEach((site, articles) -> {
            var columns = FRAMEWORKS.get(site.kind()).byPath();
            assertThat(articles.stream()
                            .map(DemoArticle::columnSlugPath)
                            .filter(path -> columns.containsKey(path)
                                    && columns.get(path).kind().equals("PAGE")))
                    .as(site.key())
                    .doesNotHaveDuplicates();
        });
    }

    @Test
    void repeatsNoTitleWithinASite() {
        WRITTEN.forEach((site, articles) -> assertThat(articles)
                .as(site.key())
                .extracting(DemoArticle::title)
                .doesNotHaveDuplicates());
    }

    @Test
    void variesTitlesAcrossThePortals() {
        var titles = new ArrayList<String>();
        WRITTEN.forEach((site, articles) -> {
            if (site.portal()) {
                articles.forEach(article -> titles.add(article.title()));
            }
        });
        assertThat(new HashSet<>(titles).size()).isGreaterThan((int) (titles.size() * 0.9));
    }

    @Test
    void publishesInWorkingHoursBeforeToday() {
        for (var day : List.of(TODAY, LocalDate.of(2026, 10, 9), LocalDate.of(2027, 1, 4), LocalDate.of(2028, 2, 29))) {
            for (var key : List.of("hunan", "xiangxi", "liuyang", "jyt", "changsha-jyj", "xtgx")) {
                for (var article : DemoWriter.write(site(key), day)) {
                    var moment = article.publishedAt();
                    assertThat(moment).isBefore(day.atTime(8, 30));
                    assertThat(moment.toLocalTime()).isBetween(LocalTime.of(8, 30), LocalTime.of(18, 30));
                    assertThat(PublishingTimes.workingDay(moment.toLocalDate())).isTrue();
                }
                assertFresh(site(key), DemoWriter.write(site(key), day), day);
            }
        }
    }

    @Test
    void isFreshWhereItIsChecked() {
        WRITTEN.forEach((site, articles) -> assertFresh(site, articles, TODAY));
    }

    @Test
    void writesWellFormedHtmlOfAllowedElementsOnly() {
        WRITTEN.forEach((site, articles) -> articles.forEach(article -> {
            var parser = Parser.htmlParser().setTrackErrors(5);
            var nodes = parser.parseFragmentInput(
                    article.body(), Document.createShell("").body(), "");
            assertThat(parser.getErrors())
                    .as("%s: %s", site.key(), article.title())
                    .isEmpty();
            var body = new Element("div").appendChildren(nodes);
            assertThat(body.getAllElements().stream().skip(1).map(Element::tagName))
                    .as("%s: %s", site.key(), article.title())
                    .allMatch(ALLOWED::contains);
            assertThat(body.select("td, th, p, li, h2").stream()
                            .filter(e -> e.text().isBlank()))
                    .isEmpty();
            assertThat(article.body()).doesNotContain("{", "}", "null", "。。", "，，");
            assertThat(article.title()).doesNotContain("{", "}", "null").hasSizeBetween(4, 70);
            assertThat(article.summary()).isNotBlank().hasSizeLessThan(130);
        }));
    }

    @Test
    void writesBodiesThatAreTexts() {
        WRITTEN.forEach((site, articles) -> articles.forEach(article -> {
            var body = Jsoup.parseBodyFragment(article.body()).body();
            assertThat(body.text().length())
                    .as("%s: %s", site.key(), article.title())
                    .isBetween(90, 2000);
            assertThat(body.select("p, li, tr").size())
                    .as("%s: %s", site.key(), article.title())
                    .isGreaterThanOrEqualTo(3);
        }));
    }

    @Test
    void illustratesPortals() {
        WRITTEN.forEach((site, articles) -> {
            var pictured = articles.stream()
                    .filter(article -> article.pictureUrl() != null)
                    .toList();
            if (site.portal()) {
                assertThat(pictured).as(site.key()).hasSizeGreaterThanOrEqualTo(6);
                assertThat(articles.stream().filter(DemoArticle::headline))
                        .as(site.key())
                        .hasSize(1);
            }
            assertThat(pictured).allSatisfy(article -> {
                assertThat(article.pictureUrl()).matches("/themes/chengxiang/img/[a-z-]+\\.svg");
                assertThat(article.pictureAlt()).hasSizeGreaterThan(8);
                assertThat(article.body()).contains("<figure><img src=\"" + article.pictureUrl() + "\" alt=");
            });
        });
    }

    @Test
    void explainsDocumentsOfTheSameSite() {
        WRITTEN.forEach((site, articles) -> articles.stream()
                .filter(article -> article.title().endsWith("政策解读"))
                .forEach(article -> {
                    var document = article.title().replaceFirst("^《", "").replaceFirst("》政策解读$", "");
                    assertThat(articles)
                            .anyMatch(other -> other != article
                                    && other.title().contains(document)
                                    && !other.publishedAt()
                                            .toLocalDate()
                                            .isAfter(article.publishedAt().toLocalDate()));
                }));
    }

    @Test
    void fillsFeaturedColumns() {
        for (var featured : DemoSites.featured()) {
            assertThat(WRITTEN.get(site(featured.siteKey())))
                    .filteredOn(article -> article.columnSlugPath().equals(featured.slug()))
                    .hasSizeGreaterThanOrEqualTo(4);
        }
    }

    @Test
    void namesNoDistrictsFieldsInTown() {
        assertThat(WRITTEN.get(site("furong")))
                .extracting(DemoArticle::title)
                .noneMatch(title -> title.contains("稻") || title.contains("农机") || title.contains("镇："));
    }

    private static void assertFresh(DemoSite site, List<DemoArticle> articles, LocalDate today) {
        var newest = articles.stream()
                .collect(Collectors.toMap(
                        DemoArticle::columnSlugPath,
                        DemoArticle::publishedAt,
                        BinaryOperator.maxBy(Comparator.naturalOrder())));
        FRAMEWORKS.get(site.kind()).byPath().forEach((path, column) -> {
            var moment = newest.get(path);
            if (moment != null && column.maxAgeDays() > 0) {
                assertThat(ChronoUnit.DAYS.between(moment.toLocalDate(), today))
                        .as("%s: %s on %s", site.key(), path, today)
                        .isLessThanOrEqualTo(column.maxAgeDays());
            }
        });
    }

    private static List<String> featuredSlugs(DemoSite site) {
        return DemoSites.featured().stream()
                .filter(featured -> featured.siteKey().equals(site.key()))
                .map(DemoFeatured::slug)
                .toList();
    }

    private static DemoSite site(String key) {
        return SITES.stream().filter(site -> site.key().equals(key)).findFirst().orElseThrow();
    }
}
