package org.zhanqun.theme;

import java.time.LocalDateTime;
import java.util.List;

/**
 * One organ (机构信息页).
 *
 * @param side    may be {@code null}
 * @param body    functions (主要职能): HTML, already sanitised
 * @param offices 内设机构
 * @param updated Beijing time
 * @param custom what else the province asks for, in order
 */
public record OrganisationPage(
        Frame frame,
        PageHead head,
        String name,
        SideNav side,
        Contact contact,
        String body,
        List<Office> offices,
        LocalDateTime updated,
        String source,
        List<CustomFact> custom)
        implements Page {

    public OrganisationPage {
        Values.required(name, "name");
        Values.required(source, "source");
        body = Values.blankToNull(body);
        offices = Values.list(offices);
        custom = Values.list(custom);
    }

    /** {@code 2026-11-23 09:30}. */
    public String updatedDateTime() {
        return updated.format(Values.DATE_TIME);
    }

    /** An office inside the organ (内设机构). @param phone may be {@code null} @param duties may be {@code null} */
    public record Office(String name, String phone, String duties) {

        public Office {
            phone = Values.blankToNull(phone);
            duties = Values.blankToNull(duties);
        }
    }
}
