package org.zhanqun.web.store;

/** The site is part of the key: a page can never be taken for another site's. */
record PageKey(String site, String address, Variant variant) {}
