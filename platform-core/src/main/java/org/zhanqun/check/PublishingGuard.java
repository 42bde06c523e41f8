package org.zhanqun.check;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.zhanqun.check.engine.Severity;
import org.zhanqun.content.BeforePublic;
import org.zhanqun.content.version.Snapshot;

/** Lets no text become public with what blocks and is not exempt, or with what warns and nobody answers for. */
@ApplicationScoped
class PublishingGuard implements BeforePublic {
    private final Checking checking;
    private final Waivers waivers;
    private final Exemptions exemptions;

    PublishingGuard(Checking checking, Waivers waivers, Exemptions exemptions) {
        this.checking = checking;
        this.waivers = waivers;
        this.exemptions = exemptions;
    }

    @Override
    public void require(long article, Snapshot text, Instant publishedAt) {
        var serious = exemptions.without(article, text, checking.check(article, text, publishedAt)).stream()
                .filter(finding -> finding.severity() != Severity.HINTS)
                .toList();
        if (serious.isEmpty()) {
            return;
        }
        var waived = waivers.of(article);
        var open = serious.stream()
                .filter(finding -> finding.severity() == Severity.BLOCKS || !waived.contains(finding.key()))
                .toList();
        if (!open.isEmpty()) {
            throw NotPublishable.of(open);
        }
    }
}
