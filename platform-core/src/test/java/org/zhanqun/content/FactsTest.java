package org.zhanqun.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.zhanqun.column.ColumnTrees;
import org.zhanqun.content.facts.ArticleFacts;
import org.zhanqun.content.facts.FactsDraft;
import org.zhanqun.content.facts.Interpretation;
import org.zhanqun.content.facts.Leader;
import org.zhanqun.content.facts.LeaderDraft;
import org.zhanqun.content.facts.Office;
import org.zhanqun.content.facts.Organisation;
import org.zhanqun.content.facts.OrganisationDraft;
import org.zhanqun.content.facts.Policy;
import org.zhanqun.content.facts.PolicyDraft;
import org.zhanqun.content.facts.Validity;
import org.zhanqun.framework.ContentKind;
import org.zhanqun.kernel.DomainException.Conflict;
import org.zhanqun.kernel.DomainException.Invalid;
import org.zhanqun.kernel.DomainException.Violation;
import org.zhanqun.site.Site;
import org.zhanqun.tenancy.Tenants;
import org.zhanqun.testsupport.Province;

@QuarkusTest
@Tag("database")
class FactsTest {
    private static final String NEWS = "0201";
    private static final String LEADERS = "0301";
    private static final String ORGANS = "0302";
    private static final String DOCUMENTS = "0401";
    private static final String INTERPRETATIONS = "0501";

    @Inject
    Tenants tenants;

    @Inject
    Province province;

    @Inject
    Writing writing;

    @Inject
    Publishing publishing;

    @Inject
    ArticleFacts facts;

    @Inject
    PublishedFacts published;

    @Inject
    ColumnTrees trees;

    private Site site;
    private Site other;

    @BeforeEach
    void twoSites() {
        site = province.county();
        other = province.county();
    }

    @Test
    void aDocumentKeepsItsFactsAndTakesNewOnes() {
        var article = draft(site, DOCUMENTS, policy("2025-11-18", "EFFECTIVE"));
        assertThat(facts(article, ContentKind.POLICY))
                .isEqualTo(new Policy(
                        "4301/1", "某政发〔2026〕1号", "某县人民政府", LocalDate.of(2025, 11, 18), "农业", Validity.EFFECTIVE, null));

        var rewritten = rewrite(article, DOCUMENTS, policy("2025-11-18", "REPEALED"));
        assertThat(((Policy) facts(article, ContentKind.POLICY)).validity()).isEqualTo(Validity.REPEALED);
        assertThat(rewritten.version()).isGreaterThan(article.version());
    }

    @Test
    void whoeverOverwritesSomebodyElsesFactsIsTold() {
        var article = draft(site, DOCUMENTS, policy("2025-11-18", "EFFECTIVE"));
        rewrite(article, DOCUMENTS, policy("2025-11-18", "AMENDED"));

        assertThatThrownBy(() -> rewrite(article, DOCUMENTS, policy("2025-11-18", "EXPIRED")))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void badFactsAreRefusedAllAtOnceAndEachAtItsField() {
        var bad = new PolicyDraft("长".repeat(61), null, "某县\u0007政府", "11月18日", null, "GONE", null);
        assertThat(refused(DOCUMENTS, new FactsDraft(bad, null, null, null)))
                .containsExactly("policy.indexNumber", "policy.issuer", "policy.signedOn", "policy.validity");
        assertThat(refused(DOCUMENTS, policy("2999-01-01", null))).containsExactly("policy.signedOn");
        assertThat(refused(LEADERS, leader(1000))).containsExactly("leader.position");
        assertThat(refused(ORGANS, organisation(Arrays.asList(new Office(" ", null, null)))))
                .containsExactly("organisation.offices");
        assertThat(refused(ORGANS, organisation(Arrays.asList((Office) null)))).containsExactly("organisation.offices");
    }

    @Test
    void factsThatDoNotBelongIntoTheColumnAreRefusedRatherThanLost() {
        assertThat(refused(NEWS, policy("2025-11-18", null))).containsExactly("policy");
        assertThat(refused(DOCUMENTS, leader(1))).containsExactly("leader");
        assertThat(refused(LEADERS, new FactsDraft(null, 1L, null, null))).containsExactly("interprets");
    }

    @Test
    void aDraftMayWaitForItsFactsButTheyAreThereBeforeItIsPublic() {
        var article = draft(site, DOCUMENTS, FactsDraft.NONE);
        assertThat(catchThrowableOfType(Invalid.class, () -> publish(article)).violations())
                .extracting(Violation::field)
                .containsExactly("policy.issuer", "policy.signedOn");

        rewrite(article, DOCUMENTS, policy("2025-11-18", null));
        var shown = publish(article);
        assertThatThrownBy(() -> rewrite(shown, DOCUMENTS, FactsDraft.NONE)).isInstanceOf(Invalid.class);
    }

    @Test
    void leadersAndOrgansKeepTheirFacts() {
        var leader = draft(site, LEADERS, leader(2));
        var organ =
                draft(site, ORGANS, organisation(List.of(new Office("办公室", null, "综合"), new Office("财务股", "1", null))));

        assertThat(facts(leader, ContentKind.LEADER)).isEqualTo(new Leader("县长", "全面工作 分管审计", "0731-1", 2));
        assertThat(((Organisation) facts(organ, ContentKind.ORGANISATION))
                        .offices()
                        .list())
                .containsExactly(new Office("办公室", null, "综合"), new Office("财务股", "1", null));
    }

    @Test
    void anArticleThatMovesToAnotherKindOfColumnLeavesItsFactsBehind() {
        var article = draft(site, DOCUMENTS, policy("2025-11-18", null));
        rewrite(article, NEWS, FactsDraft.NONE);

        assertThat(facts(article, ContentKind.POLICY)).isNull();
    }

    @Test
    void anInterpretationAndItsDocumentLeadToEachOtherOnceBothArePublic() {
        var document = draft(site, DOCUMENTS, policy("2025-11-18", null));
        var article = draft(site, INTERPRETATIONS, interprets(document.id()));
        publish(article);

        assertThat(facts(article, ContentKind.INTERPRETATION)).isEqualTo(new Interpretation(document.id()));
        assertThat(interpretations(site, document)).containsExactly(article.id());
        assertThat(explained(article)).isEmpty();

        publish(document);
        assertThat(explained(article)).containsExactly(document.id());
    }

    @Test
    void anInterpretationNamesADocumentOfItsOwnSiteOrNone() {
        var foreign = draft(other, DOCUMENTS, policy("2025-11-18", null));
        var news = draft(site, NEWS, FactsDraft.NONE);

        assertThat(refused(INTERPRETATIONS, interprets(foreign.id()))).containsExactly("interprets");
        assertThat(refused(INTERPRETATIONS, interprets(news.id()))).containsExactly("interprets");
        assertThat(refused(INTERPRETATIONS, interprets(0))).containsExactly("interprets");
        assertThat(draft(site, INTERPRETATIONS, FactsDraft.NONE).id()).isNotNull();
    }

    @Test
    void anotherSiteSeesNoFacts() {
        var document = draft(other, DOCUMENTS, policy("2025-11-18", null));
        var organ = draft(other, ORGANS, organisation(null));
        var leader = draft(other, LEADERS, leader(1));
        var explains = draft(other, INTERPRETATIONS, interprets(document.id()));
        tenants.callAs(other.key(), () -> publishing.publish(other, trees.of(other), document.id()));
        tenants.callAs(other.key(), () -> publishing.publish(other, trees.of(other), explains.id()));

        tenants.runAs(site.key(), () -> {
            assertThat(facts.of(document.id(), ContentKind.POLICY)).isEmpty();
            assertThat(facts.of(organ.id(), ContentKind.ORGANISATION)).isEmpty();
            assertThat(facts.of(leader.id(), ContentKind.LEADER)).isEmpty();
            assertThat(facts.of(explains.id(), ContentKind.INTERPRETATION)).isEmpty();
            assertThat(facts.policies(List.of(document.id()))).isEmpty();
            assertThat(facts.leaders(List.of(leader.id()))).isEmpty();
            assertThat(facts.organisations(List.of(organ.id()))).isEmpty();
            assertThat(facts.interpretationsOf(document.id())).isEmpty();
            assertThat(published.validities(DOCUMENTS)).isEmpty();
            assertThat(published.front(DOCUMENTS, Validity.EFFECTIVE, 9).lines())
                    .isEmpty();
            assertThat(published.interpretationsOf(document.id(), 9)).isEmpty();
            assertThat(published.explainedBy(explains.id())).isEmpty();
            facts.replace(document.id(), null);
        });
        assertThat(tenants.callAs(other.key(), () -> facts.of(document.id(), ContentKind.POLICY)))
                .isPresent();
    }

    private Article draft(Site at, String column, FactsDraft given) {
        return tenants.callAs(
                at.key(),
                () -> writing.draft(at, trees.of(at), manuscript(column, given)).article());
    }

    private Article rewrite(Article article, String column, FactsDraft given) {
        return tenants.callAs(
                site.key(),
                () -> writing.rewrite(site, trees.of(site), article.id(), article.version(), manuscript(column, given))
                        .article());
    }

    private Article publish(Article article) {
        return tenants.callAs(site.key(), () -> publishing.publish(site, trees.of(site), article.id()));
    }

    private Object facts(Article article, ContentKind kind) {
        return tenants.callAs(site.key(), () -> facts.of(article.id(), kind)).orElse(null);
    }

    private List<Long> interpretations(Site at, Article document) {
        return tenants.callAs(at.key(), () -> published.interpretationsOf(document.id(), 9)).stream()
                .map(ArticleLine::id)
                .toList();
    }

    private List<Long> explained(Article interpretation) {
        return tenants.callAs(site.key(), () -> published.explainedBy(interpretation.id())).stream()
                .map(ArticleLine::id)
                .toList();
    }

    private List<String> refused(String column, FactsDraft given) {
        return catchThrowableOfType(Invalid.class, () -> draft(site, column, given)).violations().stream()
                .map(Violation::field)
                .toList();
    }

    private static Manuscript manuscript(String column, FactsDraft given) {
        return new Manuscript(column, "题目", "", "<p>正文</p>", "县政府办", null, null, null, given);
    }

    private static FactsDraft policy(String signedOn, String validity) {
        return new FactsDraft(
                new PolicyDraft("4301/1", "某政发〔2026〕1号", "某县人民政府", signedOn, "农业", validity, " "), null, null, null);
    }

    private static FactsDraft interprets(long document) {
        return new FactsDraft(null, document, null, null);
    }

    private static FactsDraft leader(int position) {
        return new FactsDraft(null, null, new LeaderDraft("县长", "全面工作\r\n分管审计", "0731-1", position), null);
    }

    private static FactsDraft organisation(List<Office> offices) {
        return new FactsDraft(null, null, null, new OrganisationDraft("人民路1号", "工作日", "0731-2", offices));
    }
}
