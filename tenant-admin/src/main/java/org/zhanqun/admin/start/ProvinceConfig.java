package org.zhanqun.admin.start;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The province whose sites the platform hosts: its portal is there from the first start. */
@ConfigMapping(prefix = "zhanqun.province")
public interface ProvinceConfig {
    @WithDefault("hunan")
    String key();

    @WithDefault("湖南省")
    String name();

    @WithDefault("430000")
    String code();

    @WithDefault("湖南省人民政府办公厅")
    String organiser();

    /** The portal's identity code (网站标识码). */
    @WithDefault("4300000001")
    String siteCode();

    /** User name of the first provincial administrator. */
    @WithDefault("province")
    String administrator();

    /** Whether the portal, too, says that it is a demonstration; false in production. */
    @WithDefault("false")
    boolean demonstration();
}
