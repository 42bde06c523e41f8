package org.zhanqun.theme;

import java.util.List;

/**
 * The bottom zone (底部功能区) with its six mandatory parts. A registration that a site does not have yet reads 办理中;
 * the part itself never disappears.
 *
 * @param organiser      organ in charge (主办单位)
 * @param undertaker     office that runs the site (承办单位), may be {@code null}
 * @param phone          contact (联系电话), may be {@code null}
 * @param address        contact (地址), may be {@code null}
 * @param siteCode       网站标识码, 10 characters
 * @param icp            ICP备案编号
 * @param publicSecurity 公安机关备案标识
 * @param organMarkUrl   where 党政机关网站标识 leads, or {@code null}: then the mark is shown without a link
 * @param errorReportUrl where 我为政府网站找错 leads, or {@code null}: then the mark is shown without a link
 * @param links          service columns: 关于我们, 网站地图, 网站声明, ...
 * @param ipv6           whether the site is on record as reachable over IPv6, and says so
 */
public record Footer(
        String organiser,
        String undertaker,
        String phone,
        String address,
        String siteCode,
        Registration icp,
        Registration publicSecurity,
        String organMarkUrl,
        String errorReportUrl,
        List<Link> links,
        boolean ipv6) {

    public Footer {
        Values.required(organiser, "organiser");
        undertaker = Values.blankToNull(undertaker);
        phone = Values.blankToNull(phone);
        address = Values.blankToNull(address);
        siteCode = Values.blankToNull(siteCode);
        links = Values.list(links);
    }

    /** The bottom zone of a site that is not on record as reachable over IPv6. */
    public Footer(
            String organiser,
            String undertaker,
            String phone,
            String address,
            String siteCode,
            Registration icp,
            Registration publicSecurity,
            String organMarkUrl,
            String errorReportUrl,
            List<Link> links) {
        this(
                organiser,
                undertaker,
                phone,
                address,
                siteCode,
                icp,
                publicSecurity,
                organMarkUrl,
                errorReportUrl,
                links,
                false);
    }

    /**
     * A registration of the site.
     *
     * @param url the registry's page about it, or {@code null}
     */
    public record Registration(String number, String url) {

        public Registration {
            Values.required(number, "number of the registration");
        }
    }
}
