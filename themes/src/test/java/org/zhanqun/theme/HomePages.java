package org.zhanqun.theme;

import java.util.ArrayList;
import java.util.List;

/** Home pages as the renderer would fill them, and as they are on the day a site opens. */
final class HomePages {
    private HomePages() {}

    static HomePage home(Composition composition) {
        var frame = Frames.frame(composition);
        var pictures = new ArrayList<ArticleItem>();
        for (int i = 0; i < 4; i++) {
            pictures.add(Pieces.article(Pieces.TITLES.get(i + 3), i, Pieces.PICTURES.get(i)));
        }
        var department = composition == Composition.DEPARTMENT;
        return new HomePage(
                frame,
                Frames.homeHead(frame),
                new HomePage.News(
                        Pieces.article("全县政务公开工作推进会召开：让群众看得到、听得懂、能监督", 0),
                        List.of(Pieces.article("一张图看懂年度重点民生实事进展", 1), Pieces.article("基层公开怎么做到“一网通查”", 1)),
                        department ? pictures.subList(0, 1) : pictures,
                        List.of(
                                Pieces.block("政务要闻", Pieces.TITLES, department ? 6 : 9),
                                Pieces.block("部门动态", Pieces.TITLES, 6),
                                Pieces.block("乡镇动态", Pieces.TITLES, 6))),
                new HomePage.Services(
                        composition == Composition.PROVINCE
                                ? Pieces.entrances("热门服务", "企业开办", "户口办理", "身份证办理", "居住证办理", "生育服务证", "保障性住房", "港澳通行证")
                                : Pieces.entrances(
                                        "我要办事", "企业开办", "户口办理", "身份证办理", "居住证办理", "生育服务证", "保障性住房", "港澳通行证", "社会保障",
                                        "医疗卫生", "入学升学", "就业创业", "涉农补贴"),
                        composition == Composition.PROVINCE
                                ? List.of(
                                        Pieces.block("个人办事", Pieces.TITLES, 5),
                                        Pieces.block("法人办事", Pieces.TITLES, 5),
                                        Pieces.block("办事统计", Pieces.TITLES, 5))
                                : List.of()),
                new HomePage.Openness(
                        List.of(Pieces.block("政策文件", Pieces.DOCUMENTS, 5), Pieces.block("规范性文件", Pieces.DOCUMENTS, 4)),
                        Pieces.pictured("解读回应", "一图读懂黑茶产业高质量发展若干措施", "service-hall"),
                        Pieces.entrances("政务公开", "政府领导", "公开指南", "公开目录", "公开年报", "依申请公开", "财政预决算", "规范性文件", "部门乡镇"),
                        Pieces.block("通知公告", Pieces.TITLES, 6)),
                new HomePage.Interaction(
                        Pieces.entrances("互动交流", "领导信箱", "咨询建言", "投诉举报", "征集调查", "在线访谈", "常见问题"),
                        Pieces.block("留言公开", List.of("东坪镇城南片区何时接通天然气？", "异地就医备案后门诊费用怎样报销"), 4)),
                new HomePage.Region(
                        new HomePage.About(
                                department ? "机构概况" : "走进" + frame.site().regionName(),
                                "/zjxq/",
                                "资江穿县而过，六山环抱，北纬二十八度的云雾里，茶马古道绵延千年。",
                                null,
                                List.of(
                                        new Figure("县域面积", "4,950", "km²"),
                                        new Figure("乡镇", "23", "个"),
                                        new Figure("茶园", "36", "万亩")),
                                Frames.links("/zjxq/", "县情概况", "人文旅游")),
                        composition == Composition.COUNTY
                                ? List.of(
                                        Pieces.pictured("安化黑茶", "冬管正当时", "tea-wide"),
                                        Pieces.block("营商环境", Pieces.TITLES, 5))
                                : List.of(),
                        new Block(
                                "专题专栏",
                                "/ztzl/",
                                null,
                                List.of(
                                        Pieces.article("优化营商环境", 3, "shops"),
                                        Pieces.article("粮食安全与冬修水利", 4, "rice"),
                                        Pieces.article("基层政务公开试点", 5))),
                        Pieces.block("数据发布", Pieces.TITLES, 5),
                        composition == Composition.PROVINCE
                                ? new LinkGroup(
                                        "市州政府网站",
                                        Frames.links(
                                                "/s/", "长沙市", "株洲市", "湘潭市", "衡阳市", "邵阳市", "岳阳市", "常德市", "张家界市", "益阳市",
                                                "郴州市", "永州市", "怀化市", "娄底市", "湘西州"))
                                : composition == Composition.CITY
                                        ? new LinkGroup(
                                                "区县政府网站",
                                                Frames.links("/s/", "资阳区", "赫山区", "南县", "桃江县", "安化县", "沅江市", "大通湖区"))
                                        : null,
                        List.of(
                                new LinkGroup("省直部门网站", Frames.links("/d/", "省发改委", "省教育厅", "省公安厅", "省民政厅")),
                                new LinkGroup("市州政府网站", Frames.links("/c/", "长沙市", "株洲市", "湘潭市")))));
    }

    /** The blocks that may be ordered in another order. */
    static HomePage inOrder(HomePage home, List<HomeBlock> order) {
        return new HomePage(
                home.frame(),
                home.head(),
                home.news(),
                home.services(),
                home.openness(),
                home.interaction(),
                home.region(),
                order);
    }

    static HomePage bareHome(Composition composition) {
        return bare(Frames.frame(composition));
    }

    static HomePage bare(Frame frame) {
        return new HomePage(
                frame,
                Frames.homeHead(frame),
                HomePage.News.none(),
                HomePage.Services.none(),
                HomePage.Openness.none(),
                HomePage.Interaction.none(),
                HomePage.Region.none());
    }
}
