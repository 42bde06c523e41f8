package org.zhanqun.admin.site;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import org.zhanqun.identity.UserName;
import org.zhanqun.kernel.Violations;
import org.zhanqun.lifecycle.SiteLifecycle;
import org.zhanqun.site.Organiser;
import org.zhanqun.site.Region;
import org.zhanqun.site.SiteKind;
import org.zhanqun.site.SiteProfile;

/** Opens a site and gets its webmaster an account, or does neither. */
@ApplicationScoped
public class SiteOpening {
    private final SiteLifecycle lifecycle;
    private final NewAccounts accounts;

    SiteOpening(SiteLifecycle lifecycle, NewAccounts accounts) {
        this.lifecycle = lifecycle;
        this.accounts = accounts;
    }

    /**
     * What the province says about a new site.
     *
     * @param key           short name for addresses and host aliases, usually pinyin: {@code changsha-jyj}
     * @param cityCode      six digits, or null for a provincial site
     * @param icp           ICP filing number (ICP备案), or null
     * @param policeNumber  public-security filing number (公安备案), or null
     * @param markUrl       where the certificate of its mark is shown (党政机关网站标识), or null
     * @param webmaster     user name of the person who will run it, or null; an account is made when there is none
     * @param webmasterName how that person is addressed
     * @param demonstration whether every page says that the site is a demonstration
     */
    public record Request(
            String key,
            SiteKind kind,
            String name,
            String code,
            String domain,
            String regionCode,
            String regionName,
            String cityCode,
            String organiser,
            String address,
            String phone,
            String icp,
            String policeNumber,
            String markUrl,
            String webmaster,
            String webmasterName,
            boolean demonstration) {
        SiteProfile profile() {
            return new SiteProfile(
                    kind,
                    stripped(name),
                    stripped(code),
                    stripped(domain) == null ? null : stripped(domain).toLowerCase(Locale.ROOT),
                    new Region(stripped(regionCode), stripped(regionName), stripped(cityCode)),
                    new Organiser(
                            stripped(organiser),
                            stripped(address),
                            stripped(phone),
                            stripped(icp),
                            stripped(policeNumber),
                            stripped(markUrl)));
        }
    }

    /**
     * The opened site.
     *
     * @param account the webmaster's account, or null when nobody was named
     */
    public record Opened(SiteSummary site, WebmasterAccounts.Account account) {}

    /** Run as the province, inside its transaction: when the account cannot be made, the site is not opened. */
    public Opened open(Request request) {
        var webmaster = stripped(request.webmaster());
        if (webmaster != null) {
            new Violations()
                    .require(UserName.wellFormed(webmaster), "webmaster", "webmaster.form")
                    .limitText(request.webmasterName(), "webmasterName", 60)
                    .check();
        }
        var site = lifecycle.open(stripped(request.key()), request.profile(), webmaster, request.demonstration());
        var account = webmaster == null ? null : accounts.ensure(webmaster, stripped(request.webmasterName()));
        return new Opened(SiteSummary.of(site), account);
    }

    private static String stripped(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
