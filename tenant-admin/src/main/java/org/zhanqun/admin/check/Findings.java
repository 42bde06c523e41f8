package org.zhanqun.admin.check;

import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.zhanqun.check.engine.Finding;

/** What the editor shows of a check. @param mayWrite whether whoever looks may mend and confirm */
@TemplateData
public record Findings(List<FindingView> all, boolean mayWrite) {
    /** The workbench's pages are Chinese. */
    public static Findings of(List<Finding> findings, boolean mayWrite) {
        return new Findings(FindingView.of(findings, Locale.SIMPLIFIED_CHINESE), mayWrite);
    }

    public long blocking() {
        return all.stream().filter(FindingView::blocks).count();
    }

    public long warning() {
        return all.stream().filter(FindingView::warns).count();
    }

    public long hinting() {
        return all.size() - blocking() - warning();
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
