package org.zhanqun.admin.sharing;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import org.jboss.resteasy.reactive.RestForm;
import org.zhanqun.framework.ContentKind;
import org.zhanqun.kernel.Clocks;
import org.zhanqun.sharing.SubscriptionFilter;
import org.zhanqun.sharing.TakenAs;

/**
 * The form that asks for a subscription, kept as it was typed.
 *
 * @param source name or key of the other site
 * @param since  a day, in Beijing
 * @param as     {@code COPY} for drafts of the site's own
 */
public record SubscriptionForm(
        @RestForm String source,
        @RestForm String columns,
        @RestForm String content,
        @RestForm String words,
        @RestForm String since,
        @RestForm String columnCode,
        @RestForm String as) {
    static SubscriptionForm blank(LocalDate today) {
        return new SubscriptionForm("", "", "", "", today.toString(), "", "REFERENCE");
    }

    SubscriptionDesk.Asking asking() {
        return new SubscriptionDesk.Asking(
                source,
                new SubscriptionFilter(columns, kind(), words, day()),
                columnCode,
                "COPY".equals(as) ? TakenAs.COPY : TakenAs.REFERENCE);
    }

    private ContentKind kind() {
        for (var kind : ContentKind.values()) {
            if (kind.name().equals(content)) {
                return kind;
            }
        }
        return null;
    }

    /** None for what is no day: the domain says then that it is asked for. */
    private Instant day() {
        try {
            return since == null || since.isBlank()
                    ? null
                    : LocalDate.parse(since.strip())
                            .atStartOfDay(Clocks.BEIJING)
                            .toInstant();
        } catch (DateTimeException noDay) {
            return null;
        }
    }
}
