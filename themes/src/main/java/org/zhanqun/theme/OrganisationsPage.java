package org.zhanqun.theme;

import java.util.List;

/**
 * The organs of a government on one page (机构职能): concentrated and uniform.
 *
 * @param description may be {@code null}
 * @param side        may be {@code null}
 */
public record OrganisationsPage(
        Frame frame,
        PageHead head,
        String name,
        String description,
        SideNav side,
        List<OrganisationCard> organisations,
        ListPager pager)
        implements SectionPage {

    public OrganisationsPage {
        description = Values.blankToNull(description);
        organisations = Values.list(organisations);
    }
}
