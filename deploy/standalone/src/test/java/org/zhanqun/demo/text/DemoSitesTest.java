package org.zhanqun.demo.text;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DemoSitesTest {

    private final List<DemoSite> sites = DemoSites.all();

    @Test
    void areTheProvinces758() {
        assertThat(sites).hasSize(758);
        assertThat(sites.getFirst().key()).isEqualTo("hunan");
        assertThat(sites.stream().collect(groupingBy(DemoSite::kind, counting())))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("PROVINCE", 1L, "CITY", 14L, "COUNTY", 122L, "DEPARTMENT", 613L, "RETAINED", 8L));
        assertThat(sites.stream().filter(DemoSite::department).filter(DemoSite::provincial))
                .hasSize(53)
                .allSatisfy(site -> assertThat(site.parentKey()).isEqualTo("hunan"));
    }

    @Test
    void haveKeysCodesAndDomainsOfTheirOwn() {
        assertThat(sites).extracting(DemoSite::key).doesNotHaveDuplicates().allMatch(key -> key.matches("[a-z0-9-]+"));
        assertThat(sites).extracting(DemoSite::code).doesNotHaveDuplicates().allMatch(code -> code.matches("43\\d{8}"));
        assertThat(sites)
                .extracting(DemoSite::domain)
                .doesNotHaveDuplicates()
                .allMatch(domain -> domain.matches("[a-z0-9]+\\.[a-z0-9]+\\.gov\\.example"));
        assertThat(sites).allSatisfy(site -> assertThat(site.code()).startsWith(site.regionCode()));
    }

    @Test
    void haveTheirFullNames() {
        assertThat(site("hunan").name()).isEqualTo("湖南省人民政府门户网站");
        assertThat(site("liuyang").name()).isEqualTo("浏阳市人民政府门户网站");
        assertThat(site("xiangxi").name()).isEqualTo("湘西土家族苗族自治州人民政府门户网站");
        assertThat(site("jingzhou").name()).isEqualTo("靖州苗族侗族自治县人民政府门户网站");
        assertThat(site("jyt").name()).isEqualTo("湖南省教育厅");
        assertThat(site("changsha-jyj").name()).isEqualTo("长沙市教育局");
        assertThat(site("quyuan").name()).isEqualTo("岳阳市屈原管理区管理委员会");
    }

    @Test
    void haveShortNamesAsPeopleSayThem() {
        assertThat(List.of(
                        site("liuyang").shortName(),
                        site("jingzhou").shortName(),
                        site("xiangxi").shortName(),
                        site("lixian").shortName(),
                        site("jinshi").shortName(),
                        site("furong").shortName(),
                        site("gzw").shortName(),
                        site("xiangxi-jyj").shortName()))
                .containsExactly("浏阳", "靖州", "湘西州", "澧县", "津市", "芙蓉区", "省国有资产监督管理委员会", "州教育局");
    }

    @Test
    void followTheDomainRules() {
        assertThat(site("hunan").domain()).isEqualTo("www.hunan.gov.example");
        assertThat(site("jyt").domain()).isEqualTo("jyt.hunan.gov.example");
        assertThat(site("changsha-jyj").domain()).isEqualTo("jyj.changsha.gov.example");
        assertThat(site("anhua").domain()).isEqualTo("www.anhua.gov.example");
        assertThat(site("changsha-jyj").alias()).isEqualTo("changsha-jyj.localhost");
    }

    @Test
    void havePhonesThatNobodyOwns() {
        assertThat(sites).extracting(DemoSite::phone).allMatch(phone -> phone.matches("07\\d\\d-0000\\d{4}"));
    }

    @Test
    void hangUnderSitesThatExist() {
        var keys = sites.stream().map(DemoSite::key).toList();
        assertThat(sites.stream().skip(1)).allSatisfy(site -> assertThat(keys).contains(site.parentKey()));
    }

    @Test
    void haveFeaturedColumnsInSomeCounties() {
        assertThat(DemoSites.featured()).hasSizeGreaterThanOrEqualTo(20).allSatisfy(featured -> {
            assertThat(site(featured.siteKey()).kind()).isEqualTo("COUNTY");
            assertThat(featured.slug()).matches("[a-z]+");
            assertThat(featured.description()).endsWith("。");
            assertThat(featured.maxAgeDays()).isBetween(30, 90);
        });
    }

    private DemoSite site(String key) {
        return sites.stream().filter(site -> site.key().equals(key)).findFirst().orElseThrow();
    }
}
