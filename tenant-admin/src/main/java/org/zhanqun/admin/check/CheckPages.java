package org.zhanqun.admin.check;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The part of the editor that shows what a check has found. */
public final class CheckPages {
    private CheckPages() {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance findings(Findings findings);
    }

    public static TemplateInstance findings(Findings findings) {
        return Templates.findings(findings);
    }
}
