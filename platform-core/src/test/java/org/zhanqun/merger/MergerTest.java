package org.zhanqun.merger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.zhanqun.column.ColumnTrees;
import org.zhanqun.column.SiteColumn;
import org.zhanqun.content.Article;
import org.zhanqun.content.ArticleChanged;
import org.zhanqun.content.Articles;
import org.zhanqun.content.Attachments;
import org.zhanqun.content.Manuscript;
import org.zhanqun.content.Publishing;
import org.zhanqun.content.Writing;
import org.zhanqun.content.facts.ArticleFacts;
import org.zhanqun.content.facts.FactsDraft;
import org.zhanqun.content.facts.Interpretation;
import org.zhanqun.content.facts.LeaderDraft;
import org.zhanqun.content.facts.Policy;
import org.zhanqun.content.facts.PolicyDraft;
import org.zhanqun.framework.ContentKind;
import org.zhanqun.interaction.LetterAdoption;
import org.zhanqun.interaction.LetterDraft;
import org.zhanqun.interaction.Letters;
import org.zhanqun.interaction.PublishedLetters;
import org.zhanqun.interaction.Satisfaction;
import org.zhanqun.kernel.DomainException;
import org.zhanqun.kernel.DomainException.Conflict;
import org.zhanqun.kernel.DomainException.Invalid;
import org.zhanqun.kernel.DomainException.NotFound;
import org.zhanqun.lifecycle.SiteLifecycle;
import org.zhanqun.media.MediaFile;
import org.zhanqun.media.MediaFiles;
import org.zhanqun.merger.MergedAddresses.Old;
import org.zhanqun.merger.MergedAddresses.Place;
import org.zhanqun.merger.MergerPlanning.Seen;
import org.zhanqun.site.Site;
import org.zhanqun.site.SiteKind;
import org.zhanqun.site.SiteStatus;
import org.zhanqun.site.Sites;
import org.zhanqun.tenancy.Tenants;
import org.zhanqun.testsupport.MediaSamples;
import org.zhanqun.testsupport.MediaUploads;
import org.zhanqun.testsupport.Province;

@QuarkusTest
@Tag("database")
class MergerTest {
    private static final Instant LONG_AGO = Instant.parse("2024-03-05T02:00:00Z");
    private static final String NEWS = "0201";
    private static final String NOTICES = "0203";
    private static final String PAPERS = "0402";
    private static final String READINGS = "0501";
    private static final String LEADERS = "0102";

    @Inject
    Tenants tenants;

    @Inject
    Province province;

    @Inject
    Sites sites;

    @Inject
    SiteLifecycle lifecycle;

    @Inject
    ColumnTrees trees;

    @Inject
    Writing writing;

    @Inject
    Publishing publishing;

    @Inject
    Attachments attachments;

    @Inject
    Articles articles;

    @Inject
    ArticleFacts facts;

    @Inject
    MediaUploads uploads;

    @Inject
    MediaFiles files;

    @Inject
    LetterAdoption adoption;

    @Inject
    Letters letters;

    @Inject
    PublishedLetters publicLetters;

    @Inject
    MergerPlanning planning;

    @Inject
    MergerTrial trial;

    @Inject
    MergerWork work;

    @Inject
    ArticleMoving moving;

    @Inject
    MergedAddresses addresses;

    @Inject
    Crash crash;

    private Site source;
    private Site target;

    @BeforeEach
    void twoSites() {
        source = province.open(SiteKind.DEPARTMENT, "430100");
        target = province.county("430100");
    }

    /** Somebody pulls the plug while articles are being taken over. */
    @ApplicationScoped
    static class Crash {
        private String site = "";
        private int after;

        void at(String where, int howMany) {
            site = where;
            after = howMany;
        }

        void pull(@Observes ArticleChanged happened) {
            if (happened.site().equals(site) && happened.step().equals("adopt") && after-- == 0) {
                throw new IllegalStateException("The plug was pulled");
            }
        }
    }

    @Test
    void aColumnIsSuggestedForEachColumnAndTheRestGoesToTheUnitsOwn() {
        var plan = planning.plan(source.key(), target.key());
        assertThat(goesTo(plan, NOTICES)).isEqualTo("zwdt/tzgg");
        assertThat(goesTo(plan, NEWS)).startsWith("zwdt/");
        assertThat(goesTo(plan, PAPERS)).isEqualTo("zcwj/bmwj");
        assertThat(goesTo(plan, READINGS)).isEqualTo("jdhy/zcjd");
        assertThat(goesTo(plan, LEADERS)).isNull();
        assertThat(as(target, () -> trees.of(target).require(plan.place()).slug()))
                .isEqualTo("bmgk");
        planning.drop(seen(plan));
    }

    @Test
    void theTrialSaysWhatWouldLandWhereAndChangesNothing() {
        var file = uploads.upload(source, "办法.pdf", MediaSamples.pdf());
        var id = adopt(source, article(NOTICES, "放假通知"), article(NOTICES, "停水通知"), article(NEWS, "要闻"))
                .getFirst();
        as(source, () -> attachments.replace(source, id, 0, List.of(file.id())));
        adopt(target, article("0206", "停水通知"));

        var plan = planning.plan(source.key(), target.key());
        var report = trial.of(plan.id(), true);
        var notices = line(report, NOTICES);
        assertThat(notices.articles()).isEqualTo(2);
        assertThat(notices.attachments()).isEqualTo(1);
        assertThat(notices.duplicates()).isEqualTo(1);
        assertThat(notices.targetName()).isEqualTo("政务动态 / 通知公告");
        assertThat(report.articles()).isEqualTo(3);
        assertThat(report.refusals()).isEmpty();
        assertThat(published(target)).hasSize(1);
        assertThat(status(source)).isEqualTo(SiteStatus.ONLINE);
        planning.drop(seen(plan));
    }

    @Test
    void everythingMovesWithItsTimeItsSourceItsFilesAndItsAddress() {
        var picture = uploads.upload(source, "图.png", MediaSamples.png(40, 40));
        var paper = uploads.upload(source, "表.pdf", MediaSamples.pdf());
        var other = adopt(source, article(NEWS, "另一条")).getFirst();
        var body = "<p><img src=\"" + picture.address() + "\" alt=\"图\"> <a href=\"/gzdt/bmyw/202403/t20240305_" + other
                + ".html\">另一条</a></p>";
        var shown = adopt(
                        source,
                        new Writing.Adopted(
                                new Manuscript(NEWS, "有图的", "摘要", body, "县旅游局", "江望舒", picture.address(), "图"),
                                LONG_AGO))
                .getFirst();
        as(source, () -> attachments.replace(source, shown, 0, List.of(paper.id())));
        var twin = adopt(source, article(NOTICES, "停水通知")).getFirst();
        var original = adopt(target, article("0206", "停水通知")).getFirst();
        var policy = adopt(source, policy("办法")).getFirst();
        var reading = adopt(source, reading("办法解读", policy)).getFirst();
        var leader = adopt(source, leader("江望舒")).getFirst();
        var letter = letter(source);

        var plan = move();

        assertThat(state(plan)).isEqualTo(MergerState.MOVED);
        assertThat(status(source)).isEqualTo(SiteStatus.CLOSED);
        assertThat(site(source).notice().successor()).isEqualTo(target.key());
        var report = trial.of(plan, false);
        assertThat(report.columns()).allMatch(MergerTrial.Line::complete);
        assertThat(report.moved()).isEqualTo(6);
        assertThat(report.duplicates()).isEqualTo(1);
        assertThat(report.lettersMoved()).isEqualTo(1);

        var here = article(AddressKind.ARTICLE, shown);
        assertThat(here.publishedAt()).isEqualTo(LONG_AGO);
        assertThat(here.source()).isEqualTo("县旅游局");
        assertThat(here.site()).isEqualTo(target.key());
        var copy = file(picture);
        assertThat(copy.token()).isNotEqualTo(picture.token());
        assertThat(copy.content()).isEqualTo(picture.content());
        assertThat(here.picture().url()).isEqualTo(copy.address());
        assertThat(here.body().html()).contains(copy.address()).doesNotContain(picture.token());
        assertThat(here.body().html()).contains("://" + source.key() + ".localhost");
        assertThat(as(target, () -> attachments.of(here.id())))
                .extracting(MediaFile::id)
                .containsExactly(file(paper).id());
        assertThat(article(AddressKind.ARTICLE, twin).id()).isEqualTo(original);

        var document = article(AddressKind.ARTICLE, policy);
        assertThat(as(target, () -> facts.of(document.id(), ContentKind.POLICY)))
                .get()
                .extracting(known -> ((Policy) known).documentNumber())
                .isEqualTo("旅发〔2024〕1号");
        assertThat(as(
                        target,
                        () -> facts.stored(article(AddressKind.ARTICLE, reading).id())))
                .contains(new Interpretation(document.id()));
        var person = article(AddressKind.ARTICLE, leader);
        assertThat(person.body().html()).contains("职务").contains("局长").contains("简历");
        assertThat(as(
                        target,
                        () -> trees.of(target).require(person.columnCode()).path()))
                .startsWith("zwgk/bmgk/");
        assertThat(as(target, () -> publicLetters.newest(0, 9)))
                .extracting(PublishedLetters.Line::number)
                .containsExactly(letter);

        planning.finish(seen(plan));
        assertThatThrownBy(() -> planning.undo(seen(plan))).isInstanceOf(Conflict.class);
    }

    @Test
    void everyAddressOfTheOldSiteLeadsSomewhere() {
        adopt(source, article(NEWS, "一"), article(NOTICES, "二"));
        move();
        for (var column : as(source, () -> trees.of(source).all())) {
            var place = place(AddressKind.COLUMN, column.path());
            assertThat(place).as(column.path()).isInstanceOf(Place.OfColumn.class);
            assertThat(as(
                            target,
                            () -> ((Place.OfColumn) place).path().isEmpty()
                                    || trees.of(target)
                                            .byPath(((Place.OfColumn) place).path())
                                            .isPresent()))
                    .as(column.path())
                    .isTrue();
        }
        assertThat(place(AddressKind.HOME, "")).isInstanceOf(Place.OfColumn.class);
        assertThat(as(target, () -> addresses.of(target, old(AddressKind.ARTICLE, "999999999"))))
                .isEmpty();
        assertThat(as(target, () -> addresses.took(source.key()))).isTrue();
        assertThat(as(target, () -> addresses.took(target.key()))).isFalse();
    }

    @Test
    void whoeverIsKilledOnTheWayIsFollowedByTheNextAndNothingComesTwice() {
        adopt(
                source,
                IntStream.range(0, 10)
                        .mapToObj(i -> article(NEWS, "第" + i + "条"))
                        .toArray(Writing.Adopted[]::new));
        var plan = planning.plan(source.key(), target.key());
        planning.start(seen(plan), "按整合计划");
        crash.at(target.key(), 2);
        work.run();
        assertThat(state(plan.id())).isEqualTo(MergerState.MOVING);
        assertThat(published(target)).hasSize(6);
        assertThat(planning.show(plan.id()).problem()).startsWith("平台出错");
        finish(plan.id());
        assertThat(published(target)).hasSize(10).doesNotHaveDuplicates();
        assertThat(state(plan.id())).isEqualTo(MergerState.MOVED);
    }

    @Test
    void whatIsWrittenAtTheOldSiteMeanwhileComesAlong() {
        var ids = adopt(source, article(NEWS, "要改的"), article(NEWS, "要撤的"), article(NEWS, "第三条"));
        var plan = planning.plan(source.key(), target.key());
        planning.start(seen(plan), "按整合计划");
        moving.step(planning.show(plan.id()), source, target);
        assertThat(published(target)).hasSize(3);

        as(source, () -> writing.rewrite(source, trees.of(source), ids.get(0), 0, manuscript(NEWS, "改过的")));
        as(source, () -> publishing.withdraw(source, ids.get(1), "内容有误"));
        adopt(source, article(NOTICES, "新写的"));
        finish(plan.id());

        assertThat(published(target)).containsExactlyInAnyOrder("改过的", "第三条", "新写的");
        assertThat(state(plan.id())).isEqualTo(MergerState.MOVED);
        assertThat(as(target, () -> addresses.of(target, old(AddressKind.ARTICLE, Long.toString(ids.get(1))))))
                .isEmpty();
    }

    @Test
    void undoingBringsTheOldSiteBackAndLeavesTheOtherAsItWas() {
        var picture = uploads.upload(source, "图.png", MediaSamples.png(50, 50));
        var policy = adopt(source, policy("办法")).getFirst();
        adopt(
                source,
                reading("解读", policy),
                leader("江望舒"),
                new Writing.Adopted(
                        new Manuscript(NEWS, "有图的", "", "<p>正文</p>", "县旅游局", "", picture.address(), "图"), LONG_AGO));
        letter(source);
        adopt(target, article("0206", "本来就有"));
        var plan = move();
        var moved = article(AddressKind.ARTICLE, policy);

        planning.undo(seen(plan));
        assertThat(status(source)).isEqualTo(SiteStatus.ONLINE);
        finish(plan);
        assertThat(state(plan)).isEqualTo(MergerState.UNDONE);
        assertThat(published(target)).containsExactly("本来就有");
        assertThat(published(source)).hasSize(4);
        assertThat(as(target, () -> articles.one(moved.id()))).isEmpty();
        assertThat(as(target, () -> files.used())).isZero();
        assertThat(as(target, () -> publicLetters.count())).isZero();
        assertThat(as(target, () -> trees.of(target).featured())).isEmpty();
        assertThat(move()).isNotEqualTo(plan);
        assertThat(published(target)).hasSize(5);
    }

    @Test
    void whatSomebodyHasChangedSinceStaysWhenAllIsUndone() {
        var id = adopt(source, article(NEWS, "会改的"), article(NEWS, "不改的")).getFirst();
        var plan = move();
        var here = article(AddressKind.ARTICLE, id);
        as(
                target,
                () -> writing.rewrite(
                        target, trees.of(target), here.id(), here.version(), manuscript(here.columnCode(), "改过的")));
        planning.undo(seen(plan));
        finish(plan);
        assertThat(published(target)).containsExactly("改过的");
        assertThat(planning.show(plan).leftOver()).isEqualTo(1);
    }

    @Test
    void nonsenseIsRefused() {
        assertThatThrownBy(() -> planning.plan(source.key(), source.key())).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> planning.plan(source.key(), "nowhere")).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> planning.plan(null, " ")).isInstanceOf(Invalid.class);
        var plan = planning.plan(source.key(), target.key());
        assertThatThrownBy(() -> planning.plan(source.key(), target.key())).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> planning.plan(target.key(), source.key())).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> planning.undo(seen(plan))).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> planning.finish(seen(plan))).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> planning.start(new Seen(plan.id(), 99), "按整合计划"))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> planning.show(999_999)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> map(plan, null, Map.of(NEWS, "nowhere")))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        refused -> assertThat(refused.violations())
                                .extracting(DomainException.Violation::field)
                                .containsExactly("columns." + NEWS));
        var mailbox = as(
                target, () -> trees.of(target).byPath("hdjl/ldxx").orElseThrow().code());
        assertThatThrownBy(() -> map(plan, null, Map.of(NEWS, mailbox))).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> map(plan, "0206", Map.of())).isInstanceOf(Invalid.class);
        planning.start(seen(plan), "按整合计划");
        assertThatThrownBy(() -> map(plan, null, Map.of())).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> planning.drop(seen(plan))).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> planning.plan(target.key(), province.county().key()))
                .isInstanceOf(Conflict.class);
        finish(plan.id());
        assertThatThrownBy(() -> planning.plan(source.key(), target.key())).isInstanceOf(Conflict.class);
        var offline = province.county();
        tenants.callAsProvince(() -> lifecycle.close(offline.key(), "撤并", null));
        assertThatThrownBy(() -> planning.plan(offline.key(), target.key())).isInstanceOf(Conflict.class);
    }

    @Test
    void anotherSiteSeesNothingOfIt() {
        var id = adopt(source, article(NEWS, "一")).getFirst();
        move();
        var stranger = province.county();
        assertThat(as(stranger, () -> addresses.of(stranger, old(AddressKind.ARTICLE, Long.toString(id)))))
                .isEmpty();
        assertThat(as(stranger, () -> addresses.took(source.key()))).isFalse();
        as(target, () -> {
            addresses.count(Map.of(old(AddressKind.HOME, ""), 3L));
            addresses.count(Map.of(old(AddressKind.HOME, ""), 2L));
            return null;
        });
        assertThat(as(target, () -> addresses.hits(source.key()))).isEqualTo(Map.of(AddressKind.HOME, 5L));
        assertThat(as(stranger, () -> addresses.hits(source.key()))).isEmpty();
        assertThat(as(source, () -> addresses.hits(source.key()))).isEmpty();
    }

    private long move() {
        var plan = planning.plan(source.key(), target.key());
        planning.start(seen(plan), "按整合计划");
        finish(plan.id());
        return plan.id();
    }

    private void finish(long id) {
        var rounds = 0;
        while (planning.show(id).state().moves() && rounds++ < 50) {
            work.run();
            assertThat(planning.show(id).problem()).isNull();
        }
    }

    private Seen seen(Merger merger) {
        return seen(merger.id());
    }

    private Seen seen(long id) {
        return new Seen(id, planning.show(id).version());
    }

    private Merger map(Merger plan, String place, Map<String, String> columns) {
        return planning.map(seen(plan), place, new HashMap<>(columns));
    }

    private MergerState state(long id) {
        return planning.show(id).state();
    }

    private Site site(Site one) {
        return tenants.callAsProvince(() -> sites.require(one.key()));
    }

    private SiteStatus status(Site one) {
        return site(one).status();
    }

    private String goesTo(Merger plan, String column) {
        var code = plan.columns().stream()
                .filter(mapped -> mapped.sourceCode().equals(column))
                .collect(Collectors.toList())
                .getFirst()
                .targetCode();
        return code == null
                ? null
                : as(
                        target,
                        () -> trees.of(target)
                                .byCode(code)
                                .map(SiteColumn::path)
                                .orElseThrow());
    }

    private static MergerTrial.Line line(MergerTrial.Report report, String column) {
        return report.columns().stream()
                .filter(line -> line.source().equals(column))
                .findFirst()
                .orElseThrow();
    }

    private Old old(AddressKind kind, String ref) {
        return new Old(source.key(), kind, ref);
    }

    private Place place(AddressKind kind, String ref) {
        return as(target, () -> addresses.of(target, old(kind, ref))).orElseThrow();
    }

    private MediaFile file(MediaFile old) {
        return ((Place.OfFile) place(AddressKind.FILE, old.token())).file();
    }

    private Article article(AddressKind kind, long id) {
        var address = ((Place.OfPage) place(kind, Long.toString(id))).address();
        var here = Long.parseLong(address.replaceAll(".*_(\\d+)\\.html", "$1"));
        return as(target, () -> articles.require(here));
    }

    private List<String> published(Site one) {
        return as(
                one,
                () -> articles.list("state", org.zhanqun.content.ArticleState.PUBLISHED).stream()
                        .map(Article::title)
                        .toList());
    }

    private List<Long> adopt(Site one, Writing.Adopted... adopted) {
        return as(one, () -> writing.adopt(one, trees.of(one), List.of(adopted)));
    }

    private static Writing.Adopted article(String column, String title) {
        return new Writing.Adopted(manuscript(column, title), LONG_AGO);
    }

    private static Manuscript manuscript(String column, String title) {
        return new Manuscript(column, title, "", "<p>正文</p>", "县旅游局", "", null, null);
    }

    private static Writing.Adopted policy(String title) {
        var draft = new PolicyDraft("1/2024-1", "旅发〔2024〕1号", "县旅游局", "2024-03-01", "旅游", "EFFECTIVE", null);
        return new Writing.Adopted(
                new Manuscript(
                        PAPERS,
                        title,
                        "",
                        "<p>正文</p>",
                        "县旅游局",
                        "",
                        null,
                        null,
                        new FactsDraft(draft, null, null, null)),
                LONG_AGO);
    }

    private static Writing.Adopted reading(String title, long policy) {
        return new Writing.Adopted(
                new Manuscript(
                        READINGS,
                        title,
                        "",
                        "<p>正文</p>",
                        "县旅游局",
                        "",
                        null,
                        null,
                        new FactsDraft(null, policy, null, null)),
                LONG_AGO);
    }

    private static Writing.Adopted leader(String name) {
        var draft = new LeaderDraft("局长", "主持工作", null, 1);
        return new Writing.Adopted(
                new Manuscript(
                        LEADERS,
                        name,
                        "",
                        "<p>简历</p>",
                        "县旅游局",
                        "",
                        null,
                        null,
                        new FactsDraft(null, null, draft, null)),
                LONG_AGO);
    }

    private String letter(Site one) {
        var received = Instant.now().minus(40, ChronoUnit.DAYS);
        var number = "20240305-000001";
        tenants.runAs(one.key(), () -> {
            var mailbox = trees.of(one).byPath("hdjl/zxjy").orElseThrow();
            adoption.adopt(
                    one,
                    List.of(new LetterAdoption.Adopted(
                            number,
                            mailbox,
                            new LetterDraft("CONSULTATION", "", "何时开园", "请问何时开园？", "江望舒", "13800000000", "", true),
                            received,
                            "<p>五月开园。</p>",
                            "县旅游局",
                            received.plus(2, ChronoUnit.DAYS),
                            Satisfaction.FAIR)));
        });
        return number;
    }

    private <T> T as(Site one, Callable<T> what) {
        return tenants.callAs(one.key(), what);
    }
}
