package org.zhanqun.check;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.zhanqun.check.engine.Rule;
import org.zhanqun.check.engine.Severity;
import org.zhanqun.kernel.DomainException.Conflict;
import org.zhanqun.kernel.Violations;
import org.zhanqun.site.Site;

/** Takes findings off the bound site's work list that are none (忽略). The others leave it when the article is mended. */
@ApplicationScoped
public class Handling {
    private final OpenFindings findings;
    private final Waivers waivers;
    private final Lists lists;

    Handling(OpenFindings findings, Waivers waivers, Lists lists) {
        this.findings = findings;
        this.waivers = waivers;
        this.lists = lists;
    }

    /** @throws Conflict when the finding blocks: then the article must be mended */
    public void ignore(Site site, long finding, String reason) {
        new Violations().requireText(reason, "reason", 200).check();
        var open = findings.require(finding);
        if (severity(open.rule()) == Severity.BLOCKS) {
            throw new Conflict("check.finding.blocks");
        }
        waivers.give(site, open.articleId(), List.of(open.findingKey()), reason);
        findings.close(open.articleId(), open.findingKey());
    }

    private Severity severity(Rule rule) {
        return lists.current().severities().getOrDefault(rule, rule.severity());
    }
}
