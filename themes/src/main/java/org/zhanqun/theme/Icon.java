package org.zhanqun.theme;

import java.util.List;
import java.util.Locale;

/**
 * The icons of the style, each a symbol {@code i-…} in {@code icons.svg}, with the words of column names that it stands for.
 * An icon never stands without its word on the page.
 */
public enum Icon {
    BIZ("企业", "市场", "法人", "开办", "商务", "招商"),
    HUKOU("户口", "户籍", "落户"),
    IDCARD("身份证", "资格", "人事", "职称"),
    PERMIT("许可", "居住证", "执照", "资质"),
    BIRTH("生育", "新生儿", "托育"),
    PASS("通行证", "护照", "出入境", "留学"),
    SOCIAL("社会保障", "社保", "保险", "民生", "救助"),
    MEDICAL("医", "卫生", "健康", "疾控"),
    SCHOOL("教育", "学", "招生", "考试"),
    JOB("就业", "创业", "职业", "招聘", "招考"),
    MARRY("婚姻"),
    CAR("交通", "车", "驾驶", "公路", "出行"),
    TAX("税", "收费"),
    PENSION("养老", "老年", "退休", "高龄"),
    LAND("农", "土地", "征地", "林", "自然", "生态", "环境", "水利"),
    DISABLED("残疾", "助残"),
    LAW("法规", "法律", "司法", "处罚", "执法", "监督", "制度"),
    MAIL("信箱", "来信", "写信", "联系"),
    PEN("咨询", "建言", "投诉", "举报", "留言", "申报"),
    CHAT("互动", "访谈", "问答", "问题", "回应", "发布会", "关切"),
    POLL("征集", "调查", "数据", "统计", "反馈", "经济"),
    PEOPLE("领导", "个人", "负责人", "人员", "队伍"),
    GUIDE("指南", "概况", "解读", "关于", "走进", "历史"),
    APPLY("依申请"),
    YEAR("年报", "年度", "报表", "预约", "日历", "规划", "计划"),
    FUND("财政", "预算", "决算", "资金", "采购", "公积金", "资助"),
    HOUSING("住房", "不动产", "部门", "乡镇", "单位", "建设", "项目"),
    TREE("目录", "机构", "职能", "地图", "内设", "区划"),
    RULE("文件", "公报", "规范性", "公告", "声明"),
    NET("网办", "在线", "网上", "平台", "网站"),
    SEARCH("查询", "搜索"),
    TEA("茶", "特色", "产业"),
    PIN("旅游", "人文", "地理"),
    FILE("表格", "下载");

    private final List<String> words;

    Icon(String... words) {
        this.words = List.of(words);
    }

    /** Name of the symbol in {@code icons.svg}. */
    public String id() {
        return "i-" + name().toLowerCase(Locale.ROOT);
    }

    /** The icon whose longest word occurs in a name; {@link #FILE} when none does. */
    public static Icon of(String name) {
        var found = FILE;
        int length = 0;
        for (var icon : values()) {
            for (var word : icon.words) {
                if (word.length() > length && name.contains(word)) {
                    found = icon;
                    length = word.length();
                }
            }
        }
        return found;
    }
}
