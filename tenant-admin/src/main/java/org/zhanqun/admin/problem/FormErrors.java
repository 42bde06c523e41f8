package org.zhanqun.admin.problem;

import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.Locale;
import org.zhanqun.admin.problem.Refusal.FieldError;
import org.zhanqun.kernel.DomainException;

/**
 * Why a form was not taken.
 *
 * @param status HTTP status of the answer that shows the form again
 * @param reason in one sentence, or null when there is nothing wrong
 */
@TemplateData
public record FormErrors(int status, String reason, List<FieldError> fields) {
    public static final FormErrors NONE = new FormErrors(200, null, List.of());

    /** The workbench's pages are Chinese, whatever the browser prefers. */
    public static FormErrors of(DomainException refused) {
        var refusal = Refusal.of(refused, Locale.SIMPLIFIED_CHINESE);
        return new FormErrors(refusal.status(), refusal.detail(), refusal.fields());
    }

    public static FormErrors at(String field, String message) {
        return new FormErrors(422, "有 1 处需要修改", List.of(new FieldError(field, message)));
    }

    public boolean any() {
        return reason != null;
    }

    /** What is wrong with a field, or null. */
    public String at(String field) {
        return fields.stream()
                .filter(error -> error.field().equals(field))
                .map(FieldError::message)
                .findFirst()
                .orElse(null);
    }

    /** Whether this is the field where the person should go on. */
    public boolean startsAt(String field) {
        return !fields.isEmpty() && fields.getFirst().field().equals(field);
    }
}
