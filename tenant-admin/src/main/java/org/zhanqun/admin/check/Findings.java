package org.zhanqun.admin.check;

import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.zhanqun.check.Exemptions.Given;
import org.zhanqun.check.engine.Finding;

/**
 * What the editor shows of a check.
 *
 * @param mayWrite  whether whoever looks may mend and confirm
 * @param mayExempt whether whoever looks may let pass what blocks
 * @param exempt    what was let pass in the text that was saved last
 */
@TemplateData
public record Findings(List<FindingView> all, boolean mayWrite, boolean mayExempt, List<Given> exempt) {
    /** The workbench's pages are Chinese. */
    public static Findings of(List<Finding> findings, boolean mayWrite, boolean mayExempt, List<Given> exempt) {
        return new Findings(FindingView.of(findings, Locale.SIMPLIFIED_CHINESE), mayWrite, mayExempt, exempt);
    }

    /** Who let a finding pass, and why; null when nobody did. */
    public Given exemption(FindingView finding) {
        return exempt.stream()
                .filter(given -> given.key().equals(finding.key()))
                .findFirst()
                .orElse(null);
    }

    public long blocking() {
        return all.stream()
                .filter(FindingView::blocks)
                .filter(finding -> exemption(finding) == null)
                .count();
    }

    public long warning() {
        return all.stream().filter(FindingView::warns).count();
    }

    public long hinting() {
        return all.stream()
                .filter(finding -> !finding.blocks() && !finding.warns())
                .count();
    }

    /** How many stand in the way of publishing. */
    public long serious() {
        return blocking() + warning();
    }

    /** What somebody must answer for before the text goes on; a bar stands between two. */
    public String toConfirm() {
        return all.stream()
                .filter(FindingView::warns)
                .map(FindingView::key)
                .distinct()
                .collect(Collectors.joining("|"));
    }
}
