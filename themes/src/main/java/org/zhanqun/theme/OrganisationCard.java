package org.zhanqun.theme;

/** An organ as the list of organs shows it (机构卡片). @param summary one line on what it does, may be {@code null} */
public record OrganisationCard(String name, String url, String summary, Contact contact) {

    public OrganisationCard {
        Values.required(name, "name");
        summary = Values.blankToNull(summary);
    }
}
