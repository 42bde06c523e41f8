package org.zhanqun.check.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhanqun.check.engine.Finding.Field;
import org.zhanqun.check.engine.ListedWord.Kind;

class CheckerTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
    private static final WordList WORDS = new WordList(List.of(
            new ListedWord(Kind.SENSITIVE, "违禁词样", null, null, null, null),
            new ListedWord(Kind.SENSITIVE, "样例词組", null, null, null, null),
            new ListedWord(Kind.MISSPELLING, "截止目前", "截至目前", "常见错别字", null, null),
            new ListedWord(Kind.MISSPELLING, "着名", "著名", null, null, null),
            new ListedWord(Kind.OFFICIAL_NAME, "旧名局", "新名局", null, LocalDate.of(2018, 10, 1), null),
            new ListedWord(Kind.OFFICIAL_NAME, "新名局", "旧名局", null, null, LocalDate.of(2018, 9, 30)),
            new ListedWord(Kind.OFFICIAL_NAME, "甲县政府", "甲县人民政府", null, null, null),
            new ListedWord(Kind.EXCEPTION, "原旧名局", null, null, null, null),
            new ListedWord(Kind.MAP, "区划图", null, null, null, null)));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>有违禁词样在</p>",
                "<p>有违<b>禁</b><span>词</span>样在</p>",
                "<p>有违 禁\u3000词\n样在</p>",
                "<p>有违\u200B禁\uFEFF词\u00AD样在</p>",
                "<p>有違禁詞樣在</p>",
                "<p>有违&#31105;词&nbsp;样在</p>",
                "<p>有样例词组在</p>"
            })
    void aWordIsFoundHoweverItIsWritten(String body) {
        var finding = only(body);
        assertThat(finding.rule()).isEqualTo(Rule.SENSITIVE);
        assertThat(finding.severity()).isEqualTo(Severity.BLOCKS);
        var text = Jsoup.parseBodyFragment(body).body().wholeText();
        var place = finding.place();
        assertThat(text.substring(place.offset(), place.offset() + place.length()))
                .isEqualTo(finding.words());
        assertThat(place.number()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>违禁</p><p>词样</p>",
                "<p>违禁<br>词样</p>",
                "<table><tr><td>违禁</td><td>词样</td></tr></table>",
                "<p><a href=\"/违禁词样\" title=\"违禁词样\">链接</a></p>",
                "<p>正文</p><script>违禁词样</script><style>违禁词样</style><!-- 违禁词样 -->",
                "<img src=\"a.jpg\" alt=\"违禁词样\">"
            })
    void whatNoReaderReadsAsOneWordIsNone(String body) {
        assertThat(check(body)).isEmpty();
    }

    @Test
    void theOffsetCountsTheTextOfTheElementsBeforeAndNoMarkup() {
        var finding = only("<h2>标题</h2><p>一<b>二</b></p><ul><li>三</li><li>截止目前，完成</li></ul>");
        assertThat(finding.place()).isEqualTo(new Finding.Place(Field.BODY, 5, 4, 4));
        assertThat(finding.suggestion()).isEqualTo("截至目前");
        assertThat(finding.note()).isEqualTo("常见错别字");
    }

    @Test
    void aRightFormThatFoldsToTheWrongOneIsRight() {
        assertThat(check("<p>著名景点</p>")).isEmpty();
        assertThat(only("<p>着名景点</p>").words()).isEqualTo("着名");
    }

    @Test
    void aNameIsWrongOnlyInItsTime() {
        var body = "<p>旧名局发布公告</p>";
        assertThat(rules(body, TODAY)).containsExactly(Rule.OFFICIAL_NAME);
        assertThat(rules(body, LocalDate.of(2018, 9, 30))).isEmpty();
        assertThat(rules("<p>新名局发布公告</p>", LocalDate.of(2018, 9, 30))).containsExactly(Rule.OFFICIAL_NAME);
        assertThat(rules("<p>新名局发布公告</p>", LocalDate.of(2018, 10, 1))).isEmpty();
    }

    @Test
    void anExceptionCoversTheWordsWithinIt() {
        assertThat(check("<p>原旧名局的职责</p>")).isEmpty();
        assertThat(check("<p>原旧名局与旧名局</p>")).hasSize(1);
        assertThat(check("<p>甲县人民政府</p>")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "430121199003072113, IDENTITY_NUMBER, 430***************",
        "43012119900307 2113, IDENTITY_NUMBER, 430***************",
        "４３０１２１１９９００３０７２１１３, IDENTITY_NUMBER, 430***************",
        "11010519491231002X, IDENTITY_NUMBER, 110***************",
        "6222 0210 0112 2337, BANK_NUMBER, ************2337",
        "13800138000, MOBILE, 138****8000",
        "+86 138-0013-8000, MOBILE, 138****8000"
    })
    void aPersonsNumberIsFoundAndMasked(String number, Rule rule, String masked) {
        var finding = only("<p>联系" + number + "。</p>");
        assertThat(finding.rule()).isEqualTo(rule);
        assertThat(finding.words()).isEqualTo(number);
        assertThat(finding.suggestion()).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0731-84586613",
                "0731-13800138",
                "12345",
                "430121199003072112",
                "430121199013072111",
                "91430100MA4L16JJ7N",
                "6222021001122334",
                "20261128138001380001",
                "第4301210001号"
            })
    void whatOnlyLooksLikeAPersonsNumberIsNone(String number) {
        assertThat(check("<p>电话 " + number + "</p>")).isEmpty();
    }

    @Test
    void picturesHeadingsAndMapsAreLookedAt() {
        var body = "<h3>先</h3><h2>后</h2><h3>再</h3><p><img src=\"/a.jpg\"><img src=\"/b.jpg\" alt=\" \"></p>"
                + "<figure><img src=\"/c.jpg\" alt=\"全图\"><figcaption>甲县行政区划图</figcaption></figure>";
        assertThat(check(body))
                .extracting(Finding::rule, finding -> finding.place().number())
                .containsExactlyInAnyOrder(
                        tuple(Rule.HEADING_ORDER, 1),
                        tuple(Rule.ALT_TEXT, 1),
                        tuple(Rule.ALT_TEXT, 2),
                        tuple(Rule.MAP_NUMBER, 3));
        assertThat(rules(body + "<p>审图号：湘S(2026)001号</p>", TODAY)).doesNotContain(Rule.MAP_NUMBER);
    }

    @Test
    void everyFieldIsReadAndWhatIsMissingIsSaid() {
        var text = new CheckedText(
                null,
                "截止目前",
                "旧名局",
                null,
                " ",
                "13800138000",
                "/a.jpg",
                "违禁词样",
                List.of("名单.xlsx", "截止目前.pdf"),
                true,
                TODAY);
        assertThat(Checker.check(text, List.of(WORDS), Map.of(), Surroundings.UNKNOWN))
                .extracting(Finding::rule, finding -> finding.place().field())
                .containsExactlyInAnyOrder(
                        tuple(Rule.MISSPELLING, Field.TITLE),
                        tuple(Rule.OFFICIAL_NAME, Field.SUMMARY),
                        tuple(Rule.SOURCE, Field.SOURCE),
                        tuple(Rule.MOBILE, Field.EDITOR),
                        tuple(Rule.SENSITIVE, Field.PICTURE),
                        tuple(Rule.MISSPELLING, Field.ATTACHMENTS),
                        tuple(Rule.DATE, Field.DATE));
    }

    @Test
    void theSiteKnowsTwinsAndDeadLinksAndTheProvinceSetsTheSeverity() {
        var site = new Surroundings() {
            @Override
            public Optional<String> twin(Long article, String title) {
                return Optional.of("7");
            }

            @Override
            public Map<String, String> dead(Collection<String> links) {
                return links.contains("/gone.html") ? Map.of("/gone.html", "404") : Map.of();
            }
        };
        var body = "<p><a href=\"/here.html\">一</a><a href=\"/gone.html\">二</a></p>";
        var found = Checker.check(text(body, TODAY), List.of(WORDS), Map.of(Rule.DEAD_LINK, Severity.BLOCKS), site);
        assertThat(found).extracting(Finding::rule).containsExactly(Rule.DEAD_LINK, Rule.DUPLICATE_TITLE);
        assertThat(found.getFirst().severity()).isEqualTo(Severity.BLOCKS);
        assertThat(found.getFirst().place().number()).isEqualTo(2);
    }

    @Test
    void fiftyThousandWordsInAHundredKilobytesTakeMilliseconds() {
        var many = IntStream.range(0, 50_000)
                .mapToObj(i -> new ListedWord(
                        Kind.SENSITIVE,
                        "词" + (char) (0x4E00 + i % 5000) + (char) (0x6000 + i / 5000) + "样",
                        null,
                        null,
                        null,
                        null))
                .toList();
        var list = new WordList(many);
        var body = IntStream.range(0, 1000)
                .mapToObj(i -> "<p>全县上下<b>统筹</b>推进各项重点工作落地见效，第" + i + "批项目按期开工建设，群众满意度稳步提升。</p>")
                .collect(Collectors.joining());
        var text = text(body, TODAY);
        Stream.generate(() -> 0)
                .limit(10)
                .forEach(_ -> Checker.check(text, List.of(list, WORDS), Map.of(), Surroundings.UNKNOWN));
        var started = System.nanoTime();
        Checker.check(text, List.of(list, WORDS), Map.of(), Surroundings.UNKNOWN);
        var took = (System.nanoTime() - started) / 1_000_000;
        System.out.printf("Checked %d characters against %d words in %d ms%n", body.length(), many.size(), took);
        assertThat(took).isLessThan(500);
    }

    private static Finding only(String body) {
        var found = check(body);
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private static List<Rule> rules(String body, LocalDate day) {
        return Checker.check(text(body, day), List.of(WORDS), Map.of(), Surroundings.UNKNOWN).stream()
                .map(Finding::rule)
                .toList();
    }

    private static List<Finding> check(String body) {
        return Checker.check(text(body, TODAY), List.of(WORDS), Map.of(), Surroundings.UNKNOWN).stream()
                .toList();
    }

    private static CheckedText text(String body, LocalDate day) {
        return new CheckedText(null, "标题", "", body, "县政府办", null, null, null, List.of(), false, day);
    }
}
