package org.zhanqun.framework;

import java.util.List;
import org.zhanqun.framework.DraftOperation.DefineField;
import org.zhanqun.framework.DraftOperation.DropField;
import org.zhanqun.framework.DraftTree.Done;
import org.zhanqun.kernel.Violations;

/** Operations on the fields that a draft adds to kinds of content. */
final class FieldDrafting {
    private static final int MOST_OF_A_KIND = 20;

    private final Framework framework;
    private final List<CustomField> ever;

    /** @param ever the fields of all versions of the kind: articles may hold values of them */
    FieldDrafting(Framework framework, List<CustomField> ever) {
        this.framework = framework;
        this.ever = ever;
    }

    Done define(DefineField define) {
        var field = define.field();
        var violations = new Violations().require(field != null, "field", "field.blank");
        if (field != null) {
            field.check(violations);
        }
        violations.check();
        var known = framework.customFields().find(field.key());
        violations
                .require(
                        ever.stream().noneMatch(one -> one.key().equals(field.key()) && !one.fits(field)),
                        "key",
                        "framework.field.fixed",
                        field.key())
                .require(
                        known.isPresent()
                                || framework.customFields().of(field.content()).size() < MOST_OF_A_KIND,
                        "content",
                        "framework.field.many",
                        MOST_OF_A_KIND)
                .check();
        framework.take(framework.customFields().with(field));
        return new Done(
                define,
                known.<DraftOperation>map(DefineField::new).orElseGet(() -> new DropField(field.key())),
                known.map(CustomField::label).orElse(""),
                field.label());
    }

    Done drop(DropField drop) {
        var known = framework.customFields().find(drop.key());
        new Violations()
                .require(known.isPresent(), "key", "framework.field.not-found", drop.key())
                .check();
        framework.take(framework.customFields().without(drop.key()));
        return new Done(drop, new DefineField(known.get()), known.get().label(), "");
    }
}
