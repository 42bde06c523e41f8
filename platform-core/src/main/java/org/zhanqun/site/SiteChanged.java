package org.zhanqun.site;

import java.util.List;
import org.zhanqun.feed.ChangeKind;
import org.zhanqun.feed.PublicChange;
import org.zhanqun.kernel.Difference;

/** A site's record or state changed (网站变更). @param step what was done: open, change, domain, suspend, resume, close, reopen, announce, hand-over, take-back, mark, ipv6 */
public record SiteChanged(String site, String step, String detail, List<Difference> differences)
        implements PublicChange {
    public SiteChanged(String site, String step, String detail) {
        this(site, step, detail, List.of());
    }

    @Override
    public ChangeKind kind() {
        return ChangeKind.SITE;
    }

    @Override
    public String action() {
        return "site." + step;
    }

    @Override
    public String subject() {
        return site;
    }
}
