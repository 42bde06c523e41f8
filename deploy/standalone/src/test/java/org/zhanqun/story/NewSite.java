package org.zhanqun.story;

/** What a program sends to open a site of an organ that does not exist. */
final class NewSite {
    private NewSite() {}

    static String json(String key, String code) {
        return """
                {"key": "%1$s", "kind": "DEPARTMENT", "name": "林城县试验局", "code": "%2$s",
                 "domain": "%1$s.changsha.gov.example", "regionCode": "430196", "regionName": "试验局",
                 "cityCode": "430100", "organiser": "林城县试验局", "webmaster": "web-%1$s",
                 "webmasterName": "试验局管理员", "demonstration": true}
                """.formatted(key, code);
    }
}
