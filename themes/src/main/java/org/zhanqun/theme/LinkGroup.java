package org.zhanqun.theme;

import java.util.List;

/** Addresses of one kind under a name, such as 市州政府网站. */
public record LinkGroup(String name, List<Link> links) {

    public LinkGroup {
        links = Values.list(links);
    }
}
