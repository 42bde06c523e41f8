package org.zhanqun.onboarding;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhanqun.site.SiteKind;

/** A column of the spreadsheet (表格列), under its Chinese head or the name that the API has for it, in any order. */
public enum SheetColumn {
    KEY("key", "标识", true, "liuyang"),
    KIND("kind", "类型", true, "县级门户"),
    NAME("name", "网站名称", true, "浏阳市人民政府门户网站"),
    ORGANISER("organiser", "主办单位", true, "浏阳市人民政府办公室"),
    REGION_CODE("regionCode", "行政区划代码", true, "430181"),
    REGION_NAME("regionName", "地区或机构简称", true, "浏阳市"),
    CITY_CODE("cityCode", "所属市州代码", false, "430100"),
    DOMAIN("domain", "域名", true, "www.liuyang.gov.example"),
    CODE("code", "网站标识码", true, "4301810001"),
    ADDRESS("address", "地址", false, ""),
    PHONE("phone", "联系电话", false, "0731-00000000"),
    ICP("icp", "ICP备案号", false, ""),
    POLICE_NUMBER("policeNumber", "公安备案号", false, ""),
    WEBMASTER("webmaster", "管理员账号", true, "web-liuyang"),
    WEBMASTER_NAME("webmasterName", "管理员姓名", false, "浏阳市管理员"),
    MARK_URL("markUrl", "党政机关网站标识地址", false, "");

    private static final Map<String, SiteKind> KINDS = Map.of(
            "省级门户", SiteKind.PROVINCE,
            "市级门户", SiteKind.CITY,
            "县级门户", SiteKind.COUNTY,
            "部门网站", SiteKind.DEPARTMENT,
            "保留网站", SiteKind.RETAINED);

    private final String field;
    private final String head;
    private final boolean required;
    private final String example;

    SheetColumn(String field, String head, boolean required, String example) {
        this.field = field;
        this.head = head;
        this.required = required;
        this.example = example;
    }

    /** The name of the same field elsewhere in the API. */
    public String field() {
        return field;
    }

    public String head() {
        return head;
    }

    /** Whether there is no site without it. */
    public boolean required() {
        return required;
    }

    /** What could stand in it, for the template that is handed out. */
    public String example() {
        return example;
    }

    /** The column with this head, in Chinese or as in the API. */
    public static Optional<SheetColumn> headed(String head) {
        return Arrays.stream(values())
                .filter(column -> column.head.equals(head) || column.field.equalsIgnoreCase(head))
                .findFirst();
    }

    static SheetColumn of(String field) {
        return Arrays.stream(values())
                .filter(column -> column.field.equals(field))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No column for " + field));
    }

    public static List<SheetColumn> requiredOnes() {
        return Arrays.stream(values()).filter(SheetColumn::required).toList();
    }

    /** @return null when it is none */
    static SiteKind kind(String said) {
        return said == null
                ? null
                : KINDS.getOrDefault(
                        said,
                        Arrays.stream(SiteKind.values())
                                .filter(kind -> kind.name().equals(said))
                                .findFirst()
                                .orElse(null));
    }
}
