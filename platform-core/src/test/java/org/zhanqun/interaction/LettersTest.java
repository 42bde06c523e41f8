package org.zhanqun.interaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.zhanqun.column.ColumnTrees;
import org.zhanqun.column.SiteColumn;
import org.zhanqun.interaction.LetterHandling.Answer;
import org.zhanqun.interaction.LetterHandling.PublicWords;
import org.zhanqun.interaction.LetterHandling.Seen;
import org.zhanqun.interaction.LetterSubmission.Receipt;
import org.zhanqun.kernel.DomainException.Conflict;
import org.zhanqun.kernel.DomainException.Invalid;
import org.zhanqun.kernel.DomainException.NotFound;
import org.zhanqun.kernel.DomainException.Violation;
import org.zhanqun.lifecycle.SiteLifecycle;
import org.zhanqun.site.Site;
import org.zhanqun.site.Sites;
import org.zhanqun.tenancy.Tenants;
import org.zhanqun.testsupport.Province;

@QuarkusTest
@Tag("database")
class LettersTest {
    private static final LetterDraft DRAFT = draft("CONSULTATION", "何时通气", "请问何时通气？\n谢谢。", true);

    @Inject
    Tenants tenants;

    @Inject
    Province province;

    @Inject
    LetterSubmission submission;

    @Inject
    LetterHandling handling;

    @Inject
    LetterAdoption adoption;

    @Inject
    LetterRetention retention;

    @Inject
    Letters letters;

    @Inject
    PublishedLetters published;

    @Inject
    ColumnTrees trees;

    @Inject
    SiteLifecycle lifecycle;

    @Inject
    Sites sites;

    @Inject
    EntityManager entityManager;

    private Site site;
    private Site other;
    private final QueryCode code = QueryCode.random();

    @BeforeEach
    void open() {
        site = province.county();
        other = province.county();
    }

    @Test
    void aLetterIsTakenInLookedUpAnsweredRatedAndPublished() {
        var receipt = submit(DRAFT);
        assertThat(receipt.number()).matches(LetterNumber.FORM);
        assertThat(receipt.due()).isAfter(receipt.received().plusDays(6));
        assertThat(submission.lookUp(site, receipt.number(), code.spoken().toLowerCase()))
                .isPresent();

        var letter = answered(receipt);
        assertThat(letter.reply().text().html()).isEqualTo("<p>十二月通气。</p>");
        assertThat(submission.rate(site, receipt.number(), code.text(), "SATISFIED"))
                .isPresent();
        assertThatThrownBy(() -> submission.rate(site, receipt.number(), code.text(), "DISSATISFIED"))
                .isInstanceOf(Conflict.class);

        publish(letter, new PublicWords("何时通气", "请问何时通气？", false));
        assertThat(as(site, () -> published.newest(0, 20)))
                .extracting(PublishedLetters.Line::number, PublishedLetters.Line::unit)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(receipt.number(), "县住建局"));
        var statistics = as(site, () -> published.since(Instant.now().minus(1, ChronoUnit.DAYS)));
        assertThat(statistics)
                .isEqualTo(new PublishedLetters.Statistics(Map.of(LetterKind.CONSULTATION, 1L), 1, 0, 1, 1));
    }

    @Test
    void anotherSiteSeesNothingOfALetter() {
        var receipt = submit(DRAFT);
        var letter = answered(receipt);
        publish(letter, new PublicWords("何时通气", "请问何时通气？", false));

        assertThat(submission.lookUp(other, receipt.number(), code.text())).isEmpty();
        assertThat(submission.rate(other, receipt.number(), code.text(), "SATISFIED"))
                .isEmpty();
        assertThat(as(other, () -> letters.one(receipt.number()))).isEmpty();
        assertThatThrownBy(() -> as(other, () -> handling.accept(other, new Seen(receipt.number(), 0))))
                .isInstanceOf(NotFound.class);
        assertThat(as(other, () -> letters.list(new Letters.Filter(null, null, false), LocalDate.now(), 1, 20))
                        .total())
                .isZero();
        assertThat(as(other, () -> letters.waiting(LocalDate.now()))).isEqualTo(new Letters.Waiting(0, 0));
        assertThat(as(other, () -> published.count())).isZero();
        assertThat(as(other, () -> published.since(Instant.EPOCH)).received()).isEmpty();
        assertThat(as(
                        other,
                        () -> entityManager
                                .createQuery("update Letter set title = 'x'")
                                .executeUpdate()))
                .isZero();
    }

    @Test
    void twoSitesMayHaveTheSameNumberAndTheSameForm() {
        adopt(site, "20260105-000001", true);
        adopt(other, "20260105-000001", true);
        var mark = UUID.randomUUID().toString();
        submission.submit(site, mailbox(site), DRAFT, code, mark);
        submission.submit(other, mailbox(other), DRAFT, code, mark);

        assertThat(as(site, () -> published.count())).isEqualTo(1);
        assertThat(as(other, () -> letters.waiting(LocalDate.now())).open()).isEqualTo(1);
    }

    @Test
    void theSameFormMakesOneLetterEvenAtTheSameMoment() {
        var mark = UUID.randomUUID().toString();
        var tries = IntStream.range(0, 6)
                .mapToObj(_ -> CompletableFuture.supplyAsync(() -> submission
                        .submit(site, mailbox(site), DRAFT, code, mark)
                        .number()))
                .toList();

        assertThat(tries.stream().map(CompletableFuture::join).distinct()).hasSize(1);
        assertThat(as(site, () -> letters.waiting(LocalDate.now())).open()).isEqualTo(1);
    }

    @Test
    void aWrongCodeAWrongNumberAndNonsenseOpenNothing() {
        var receipt = submit(DRAFT);
        for (var wrong : new String[] {"", null, "2345678923", "x".repeat(10_000), "' or 1=1 --"}) {
            assertThat(submission.lookUp(site, receipt.number(), wrong)).isEmpty();
            assertThat(submission.lookUp(site, wrong, code.text())).isEmpty();
        }
    }

    @Test
    void everythingThatIsWrongWithALetterIsToldAtOnce() {
        var wrong = new LetterDraft("POLL", null, " ", "长".repeat(2_001), null, "abc", "x@", false);
        assertThat(violations(() -> submit(wrong)))
                .extracting(Violation::field)
                .containsExactlyInAnyOrder("kind", "title", "text", "name", "phone", "email");
        assertThat(violations(() -> submit(draft("CONSULTATION", "题".repeat(61), "a\u0000b", true))))
                .extracting(Violation::field)
                .containsExactly("title", "text");
        assertThat(violations(() -> submission.submit(
                        site,
                        byPath(site, "hdjl/tsjb"),
                        DRAFT,
                        code,
                        UUID.randomUUID().toString())))
                .extracting(Violation::field)
                .containsExactly("kind");
        assertThat(submit(draft("CONSULTATION", "😀".repeat(60), "😀".repeat(2_000), true))
                        .number())
                .isNotEmpty();
    }

    @Test
    void whoIsOvertakenIsTold() {
        var receipt = submit(DRAFT);
        as(site, () -> handling.accept(site, new Seen(receipt.number(), 0)));
        assertThatThrownBy(() -> as(site, () -> handling.giveBack(site, new Seen(receipt.number(), 0), "不属于本县")))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("刚才有人处理了");
    }

    @Test
    void whatWouldTellWhoAskedIsNotPublished() {
        var letter = answered(submit(DRAFT));
        assertThat(violations(() -> publish(letter, new PublicWords("江望舒的来信", "证号430923199001010014", true))))
                .extracting(Violation::field, Violation::key)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("title", "letter.secret"),
                        org.assertj.core.groups.Tuple.tuple("text", "letter.secret"));
        assertThat(violations(() -> publish(letter, new PublicWords("题", "请打13900000000", false))))
                .extracting(Violation::key)
                .containsExactly("letter.unchecked");
        publish(letter, new PublicWords("题", "请打13900000000", true));
    }

    @Test
    void answersAreCleanedAndNotEmpty() {
        var receipt = submit(DRAFT);
        var seen = new Seen(receipt.number(), 0);
        assertThat(violations(() -> as(site, () -> handling.answer(site, seen, new Answer("<script>x</script>", "局")))))
                .extracting(Violation::field)
                .containsExactly("answer");
        var letter = as(
                site, () -> handling.answer(site, seen, new Answer("<p onclick=\"x()\">好</p><script>x</script>", "局")));
        assertThat(letter.reply().text().html()).isEqualTo("<p>好</p>");
    }

    @Test
    void theAuditTrailNamesTheLetterAndNobody() {
        var receipt = submit(DRAFT);
        answered(receipt);
        var entries = tenants.callAsProvince(() -> entityManager
                .createQuery(
                        "select action, subject, detail from AuditEntry where siteKey = :site and action like 'letter.%'",
                        Object[].class)
                .setParameter("site", site.key())
                .getResultList());
        assertThat(entries).singleElement().isEqualTo(new Object[] {"letter.answer", receipt.number(), ""});
    }

    @Test
    void afterTheRetentionNobodyKnowsWhoWrote() {
        adopt(site, "20200105-000002", false);
        adopt(other, "20200105-000003", true);
        var kept = submit(DRAFT);

        assertThat(retention.eraseDue()).isEqualTo(2);
        var erased = as(site, () -> letters.require("20200105-000002"));
        assertThat(erased.sender()).isEqualTo(Sender.ERASED);
        assertThat(erased.text()).isEqualTo("我叫江*");
        assertThat(as(other, () -> published.count())).isEqualTo(1);
        assertThat(as(site, () -> letters.require(kept.number())).sender().name())
                .isEqualTo("江望舒");
        assertThat(retention.eraseDue()).isZero();
    }

    @Test
    void aSiteThatIsClosedTakesNoLettersAndAnswersNone() {
        var receipt = submit(DRAFT);
        tenants.callAsProvince(() -> lifecycle.close(site.key(), "关停", null));
        var closed = tenants.callAsProvince(() -> sites.require(site.key()));

        assertThatThrownBy(() -> submission.submit(closed, mailbox(closed), DRAFT, code, "another"))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> as(site, () -> handling.accept(closed, new Seen(receipt.number(), 0))))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void openLettersComeFirstAndTheLateOnesAreFound() {
        adopt(site, "20260105-000004", true);
        var receipt = submit(DRAFT);
        var later = LocalDate.now().plusMonths(2);

        var all = as(site, () -> letters.list(new Letters.Filter(null, null, false), later, 1, 20));
        assertThat(all.letters()).extracting(Letter::number).containsExactly(receipt.number(), "20260105-000004");
        assertThat(as(site, () -> letters.list(new Letters.Filter("通气%", null, false), later, 1, 20))
                        .total())
                .isZero();
        assertThat(as(
                                site,
                                () -> letters.list(
                                        new Letters.Filter("通气", Set.of(LetterState.RECEIVED), true), later, 1, 20))
                        .letters())
                .extracting(Letter::number)
                .containsExactly(receipt.number());
        assertThat(as(site, () -> letters.waiting(later))).isEqualTo(new Letters.Waiting(1, 1));
    }

    @Test
    void aListCostsTwoStatements() {
        submit(DRAFT);
        submit(DRAFT);
        var count = as(site, () -> {
            var statistics =
                    entityManager.unwrap(Session.class).getSessionFactory().getStatistics();
            statistics.setStatisticsEnabled(true);
            statistics.clear();
            letters.list(new Letters.Filter(null, null, false), LocalDate.now(), 1, 20);
            return statistics.getPrepareStatementCount();
        });
        assertThat(count).isEqualTo(2);
    }

    private static LetterDraft draft(String kind, String title, String text, boolean consent) {
        return new LetterDraft(kind, null, title, text, "江望舒", "0737-0000123", null, consent);
    }

    private Receipt submit(LetterDraft draft) {
        return submission.submit(
                site, mailbox(site), draft, code, UUID.randomUUID().toString());
    }

    private Letter answered(Receipt receipt) {
        return as(
                site, () -> handling.answer(site, new Seen(receipt.number(), 0), new Answer("<p>十二月通气。</p>", "县住建局")));
    }

    private Letter publish(Letter letter, PublicWords words) {
        return as(site, () -> handling.publish(site, new Seen(letter.number(), letter.version()), words));
    }

    private void adopt(Site where, String number, boolean consent) {
        var received = LocalDate.parse(number.substring(0, 8), java.time.format.DateTimeFormatter.BASIC_ISO_DATE)
                .atStartOfDay(org.zhanqun.kernel.Clocks.BEIJING)
                .toInstant();
        var one = new LetterAdoption.Adopted(
                number,
                mailbox(where),
                draft("CONSULTATION", "旧信通气", "我叫江望舒", consent),
                received,
                "<p>已通气。</p>",
                "县住建局",
                received.plus(2, ChronoUnit.DAYS),
                Satisfaction.FAIR);
        tenants.runAs(where.key(), () -> adoption.adopt(where, List.of(one)));
    }

    private SiteColumn mailbox(Site where) {
        return byPath(where, "hdjl/ldxx");
    }

    private SiteColumn byPath(Site where, String path) {
        return as(where, () -> trees.of(where).byPath(path).orElseThrow());
    }

    private <T> T as(Site where, java.util.concurrent.Callable<T> work) {
        return tenants.callAs(where.key(), work);
    }

    private static List<Violation> violations(Runnable work) {
        return catchThrowableOfType(Invalid.class, work::run).violations();
    }
}
