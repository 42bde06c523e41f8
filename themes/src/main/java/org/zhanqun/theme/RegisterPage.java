package org.zhanqun.theme;

import java.util.List;

/**
 * All sites of the province, for everybody (网站登记簿): those that are open, and those that were.
 *
 * @param open  how many are open now
 * @param csv   address of the same as a table for programs
 * @param json  address of the same as JSON
 */
public record RegisterPage(Frame frame, PageHead head, int open, List<Row> rows, String csv, String json)
        implements Page {
    public RegisterPage {
        rows = Values.list(rows);
    }

    /**
     * A site in the register.
     *
     * @param address of the site, or {@code null} when it is closed
     * @param city    {@code null} for the province's own
     * @param closed  day on which it was closed, or {@code null}
     */
    public record Row(
            String name,
            String address,
            String code,
            String domain,
            String organiser,
            String kind,
            String city,
            String state,
            String opened,
            String closed) {}
}
