package org.zhanqun.check;

import java.util.List;
import java.util.stream.Collectors;
import org.zhanqun.check.engine.Finding;
import org.zhanqun.check.engine.Severity;
import org.zhanqun.kernel.DomainException;

/** A text may not become public as it is: something must be mended, or somebody must confirm that it is right. */
public final class NotPublishable extends DomainException.Unfit {
    private static final int NAMED = 3;

    private final transient List<Finding> findings;

    private NotPublishable(String key, List<Finding> findings) {
        super(key, findings.size(), named(findings));
        this.findings = findings;
    }

    /** @param findings that block or warn, at least one */
    static NotPublishable of(List<Finding> findings) {
        var blocking = findings.stream()
                .filter(finding -> finding.severity() == Severity.BLOCKS)
                .toList();
        return blocking.isEmpty()
                ? new NotPublishable("check.unconfirmed", findings)
                : new NotPublishable("check.blocked", blocking);
    }

    private static String named(List<Finding> findings) {
        return findings.stream()
                .limit(NAMED)
                .map(Finding::words)
                .filter(words -> !words.isBlank())
                .collect(Collectors.joining("、"));
    }

    /** Why: all that block, or where nothing does, all that wait for a confirmation. */
    public List<Finding> findings() {
        return findings;
    }
}
