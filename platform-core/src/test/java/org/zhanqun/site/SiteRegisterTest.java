package org.zhanqun.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhanqun.kernel.DomainException.Invalid;
import org.zhanqun.kernel.DomainException.Violation;
import org.zhanqun.tenancy.Tenants;
import org.zhanqun.testsupport.Province;

@QuarkusTest
@Tag("database")
class SiteRegisterTest {
    private static final Organiser ORGANISER = new Organiser("县政府办", null, null, null, null);

    @Inject
    Tenants tenants;

    @Inject
    SiteRegister register;

    @Inject
    Sites sites;

    @Inject
    Province province;

    @Test
    void everythingWrongIsSaidAtOnceEachAtItsField() {
        var profile = new SiteProfile(
                SiteKind.COUNTY,
                "<b>县</b>",
                "123",
                "evil.com",
                new Region("43", "", "x"),
                new Organiser("", null, "abc", null, null));

        assertThat(violations("Not A Key", profile))
                .extracting(Violation::field)
                .containsExactlyInAnyOrder(
                        "key", "name", "code", "domain", "regionCode", "regionName", "cityCode", "organiser", "phone");
    }

    @ParameterizedTest
    @CsvSource({
        "COUNTY, 甲县人民政府, site.name.portal",
        "COUNTY, 甲县人民政府门户网站<script>, site.name.characters",
        "COUNTY, County Portal, site.name.characters",
        "DEPARTMENT, 甲市教育局门户网站, site.name.organ"
    })
    void aNameFollowsTheRuleForItsKind(SiteKind kind, String name, String violation) {
        var domain = kind.portal() ? "www.namerule.gov.example" : "jyj.namerule.gov.example";
        var profile =
                new SiteProfile(kind, name, "4301219001", domain, new Region("430121", "甲县", "430100"), ORGANISER);

        assertThat(violations("namerule", profile)).extracting(Violation::key).containsExactly(violation);
    }

    @ParameterizedTest
    @CsvSource({
        "www.liuyang.gov.cn, site.domain.portal",
        "liuyang.gov.example, site.domain.portal",
        "www.liu_yang.gov.example, site.domain.portal",
        "www.liuyang.gov.example.evil.com, site.domain.portal",
        "www.liuyang.gov.example/x, site.domain.portal",
        "WWW.liuyang.gov.example, site.domain.portal"
    })
    void aPortalsDomainHasTheGovernmentsForm(String domain, String violation) {
        var profile = new SiteProfile(
                SiteKind.COUNTY, "甲县人民政府门户网站", "4301219002", domain, new Region("430121", "甲县", "430100"), ORGANISER);

        assertThat(violations("domainrule", profile)).extracting(Violation::key).containsExactly(violation);
    }

    @Test
    void aCodeBelongsToItsRegion() {
        var profile = new SiteProfile(
                SiteKind.COUNTY,
                "甲县人民政府门户网站",
                "4302010001",
                "www.coderule.gov.example",
                new Region("430121", "甲县", "430100"),
                ORGANISER);

        assertThat(violations("coderule", profile)).extracting(Violation::key).containsExactly("site.code.region");
    }

    @Test
    void whatAnotherSiteHasIsTakenEvenAfterThatSiteIsClosed() {
        var other = province.county();
        var profile =
                new SiteProfile(SiteKind.COUNTY, "甲县人民政府门户网站", other.code(), other.domain(), other.region(), ORGANISER);

        assertThat(violations(other.key(), profile))
                .extracting(Violation::key)
                .containsExactlyInAnyOrder("site.key.taken", "site.code.taken", "site.domain.taken");
    }

    @Test
    void aSearchFindsByNamePinyinDomainAndCodeAndTakesWildcardsLiterally() {
        var site = province.county();
        for (var text : List.of(site.name(), site.key(), site.domain(), site.code())) {
            assertThat(found(text)).contains(site.key());
        }
        assertThat(found("%")).isEmpty();
        assertThat(found("_")).isEmpty();
    }

    @Test
    void theAliasLeadsToTheSite() {
        var site = province.county();
        var hosts = tenants.callAsProvince(() -> sites.domainsOf(site.key()));

        assertThat(hosts).extracting(SiteDomain::host).containsExactly(site.domain(), site.key() + ".localhost");
    }

    private List<String> found(String text) {
        return tenants.callAsProvince(
                () -> sites.search(new Sites.Filter(text, null, null, null, null), 1, 1000).sites().stream()
                        .map(Site::key)
                        .toList());
    }

    private List<Violation> violations(String key, SiteProfile profile) {
        return catchThrowableOfType(
                        Invalid.class, () -> tenants.callAsProvince(() -> register.enter(key, profile, true)))
                .violations();
    }
}
