package org.zhanqun.admin.letter;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.zhanqun.column.ColumnTrees;
import org.zhanqun.interaction.LetterDraft;
import org.zhanqun.interaction.LetterSubmission;
import org.zhanqun.interaction.QueryCode;
import org.zhanqun.site.Site;
import org.zhanqun.tenancy.Tenants;

/** Letters as citizens would have posted them. */
@ApplicationScoped
class Posted {
    private final Tenants tenants;
    private final ColumnTrees trees;
    private final LetterSubmission submission;

    Posted(Tenants tenants, ColumnTrees trees, LetterSubmission submission) {
        this.tenants = tenants;
        this.trees = trees;
        this.submission = submission;
    }

    /** @return its number */
    String letter(Site site, String title, boolean consent) {
        var mailbox = tenants.callAs(
                site.key(), () -> trees.of(site).byPath("hdjl/ldxx").orElseThrow());
        var draft = new LetterDraft(
                "CONSULTATION", null, title, "我叫江望舒，电话13800000000。\n何时通气？", "江望舒", "13800000000", null, consent);
        return submission
                .submit(
                        site,
                        mailbox,
                        draft,
                        QueryCode.random(),
                        UUID.randomUUID().toString())
                .number();
    }
}
