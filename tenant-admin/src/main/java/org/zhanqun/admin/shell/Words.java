package org.zhanqun.admin.shell;

import io.quarkus.qute.TemplateExtension;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.zhanqun.cases.CaseKind;
import org.zhanqun.cases.CaseLimits;
import org.zhanqun.cases.CaseMove;
import org.zhanqun.cases.CaseState;
import org.zhanqun.cases.RegistrationKind;
import org.zhanqun.content.ArticleState;
import org.zhanqun.content.facts.Validity;
import org.zhanqun.framework.ColumnKind;
import org.zhanqun.identity.Role;
import org.zhanqun.interaction.LetterKind;
import org.zhanqun.interaction.LetterState;
import org.zhanqun.interaction.PersonalData.Finding;
import org.zhanqun.interaction.Satisfaction;
import org.zhanqun.kernel.Clocks;
import org.zhanqun.merger.AddressKind;
import org.zhanqun.merger.MergerState;
import org.zhanqun.merger.Stage;
import org.zhanqun.site.SiteKind;
import org.zhanqun.site.SiteStatus;
import org.zhanqun.style.Palette;

/** How the workbench says values: 县级门户, 今天 10:22, 5,319. */
@TemplateExtension
public final class Words {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter THIS_YEAR = DateTimeFormatter.ofPattern("M月d日");
    private static final DateTimeFormatter OTHER_YEAR = DateTimeFormatter.ofPattern("yyyy年M月d日");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm");

    private Words() {}

    public static String word(SiteKind kind) {
        return switch (kind) {
            case PROVINCE -> "省级门户";
            case CITY -> "市级门户";
            case COUNTY -> "县级门户";
            case DEPARTMENT -> "部门网站";
            case RETAINED -> "保留网站";
        };
    }

    static String word(SiteStatus status) {
        return switch (status) {
            case ONLINE -> "正常运行";
            case SUSPENDED -> "临时下线";
            case CLOSED -> "已关停";
        };
    }

    static String word(ArticleState state) {
        return switch (state) {
            case DRAFT -> "草稿";
            case PUBLISHED -> "已发布";
            case WITHDRAWN -> "已撤下";
            case DELETED -> "已删除";
        };
    }

    static String word(Validity validity) {
        return switch (validity) {
            case EFFECTIVE -> "有效";
            case AMENDED -> "修改";
            case REPEALED -> "废止";
            case EXPIRED -> "失效";
        };
    }

    static String word(LetterKind kind) {
        return switch (kind) {
            case CONSULTATION -> "咨询";
            case SUGGESTION -> "建议";
            case HELP -> "求助";
            case COMPLAINT -> "投诉";
            case REPORT -> "举报";
            case THANKS -> "感谢";
        };
    }

    static String word(LetterState state) {
        return switch (state) {
            case RECEIVED -> "新来信";
            case ACCEPTED -> "已受理";
            case TRANSFERRED -> "已转办";
            case RETURNED -> "已退回";
            case ANSWERED -> "已答复";
            case PUBLISHED -> "已公开";
        };
    }

    static String word(Satisfaction satisfaction) {
        return switch (satisfaction) {
            case SATISFIED -> "满意";
            case FAIR -> "基本满意";
            case DISSATISFIED -> "不满意";
        };
    }

    static String word(Finding finding) {
        return switch (finding) {
            case IDENTITY_NUMBER -> "身份证号";
            case BANK_CARD -> "银行卡号";
            case MOBILE -> "手机号";
            case EMAIL -> "电子邮箱";
            case SENDER -> "来信人的姓名或联系方式";
        };
    }

    static String word(ColumnKind kind) {
        return switch (kind) {
            case LIST -> "列表";
            case PAGE -> "单页";
            case DIRECTORY -> "目录";
            case APPLICATION -> "应用";
            case TOPIC -> "专题";
            case LINK -> "链接";
        };
    }

    static String word(Palette palette) {
        return switch (palette) {
            case BLUE -> "政务蓝";
            case RED -> "中国红";
            case TEAL -> "青绿";
        };
    }

    static String word(Role role) {
        return switch (role) {
            case PROVINCE_ADMIN -> "平台管理员";
            case PROVINCE_INSPECTOR -> "省监管员";
            case CITY_SUPERVISOR -> "市监管员";
            case WEBMASTER -> "站点管理员";
            case EDITOR -> "栏目编辑";
            case REVIEWER -> "审核人员";
        };
    }

    static String word(CaseKind kind) {
        return switch (kind) {
            case OPENING -> "开设";
            case CHANGE -> "变更";
            case DOMAIN -> "域名变更";
            case SUSPENSION -> "临时下线";
            case MERGER -> "整合迁移";
            case CLOSURE -> "永久下线";
        };
    }

    static String word(MergerState state) {
        return switch (state) {
            case PLANNED -> "准备中";
            case MOVING -> "迁移中";
            case MOVED -> "已迁移，可撤销";
            case UNDOING -> "撤销中";
            case UNDONE -> "已撤销";
            case FINAL -> "已定稿";
        };
    }

    static String word(Stage stage) {
        return switch (stage) {
            case ARTICLES -> "信息和附件";
            case INTERPRETATIONS -> "政策解读";
            case LETTERS -> "来信";
            case COMPARISON -> "后的核对";
            case HANDOVER -> "后的移交";
        };
    }

    static String word(AddressKind kind) {
        return switch (kind) {
            case HOME -> "首页";
            case COLUMN -> "栏目";
            case ARTICLE -> "信息";
            case FILE -> "附件和图片";
            case LETTER -> "来信";
            case GONE -> "其他";
        };
    }

    static String word(CaseState state) {
        return switch (state) {
            case DRAFT -> "草稿";
            case CITY_REVIEW -> "市级审核";
            case PROVINCE_DECISION -> "省级审批";
            case REGISTERING -> "登记备案";
            case SECURITY_TEST -> "安全检测";
            case READY -> "待执行";
            case DONE -> "已办结";
            case RETURNED -> "已退回";
            case REJECTED -> "不予批准";
            case WITHDRAWN -> "已撤回";
        };
    }

    static String word(CaseMove move) {
        return switch (move) {
            case SUBMIT -> "提交申请";
            case PASS_ON -> "市级审核通过";
            case APPROVE -> "省级批准";
            case RETURN -> "退回修改";
            case REJECT -> "不予批准";
            case REGISTER -> "填写登记";
            case TEST_PASSED -> "安全检测通过";
            case TEST_FAILED -> "安全检测未通过";
            case HALT -> "执行没有完成";
            case EXECUTE -> "执行并办结";
            case WITHDRAW -> "申请人撤回";
        };
    }

    static String word(RegistrationKind kind) {
        return switch (kind) {
            case PARTY_MARK -> "党政机关网站标识";
            case ICP -> "ICP 备案";
            case POLICE -> "公安备案";
            case SITE_CODE -> "网站标识码";
        };
    }

    static String word(CaseLimits.What what) {
        return switch (what) {
            case CITY_REVIEW -> "市级审核";
            case DECISION -> "省级审批";
            case REGISTRATION -> "登记备案";
            case TEST -> "安全检测";
            case EXECUTION -> "执行";
            case SUSPENSION_DAYS -> "临时下线最长";
            case SUSPENSIONS_A_YEAR -> "每年临时下线";
            case MERGER_NOTICE_DAYS -> "迁移公告至少";
        };
    }

    static String unit(CaseLimits.What what) {
        return switch (what) {
            case CITY_REVIEW, DECISION, REGISTRATION, TEST, EXECUTION -> "个工作日";
            case SUSPENSION_DAYS, MERGER_NOTICE_DAYS -> "天";
            case SUSPENSIONS_A_YEAR -> "次";
        };
    }

    static String word(CaseLimits.Origin origin) {
        return switch (origin) {
            case NATIONAL -> "国家规定";
            case PLATFORM -> "平台默认";
            case PROVINCE -> "省级设置";
        };
    }

    /** A moment to the minute, for what is set to happen at it. */
    static String clock(Instant instant) {
        return MOMENT.format(instant.atZone(Clocks.BEIJING));
    }

    /** A time as people say it, with the clock only where it still matters. */
    static String said(Instant instant) {
        var moment = instant.atZone(Clocks.BEIJING);
        var today = LocalDate.now(Clocks.BEIJING);
        if (moment.toLocalDate().equals(today)) {
            return "今天 " + TIME.format(moment);
        }
        if (moment.toLocalDate().equals(today.minusDays(1))) {
            return "昨天 " + TIME.format(moment);
        }
        return said(moment.toLocalDate());
    }

    static String said(LocalDate date) {
        return (date.getYear() == LocalDate.now(Clocks.BEIJING).getYear() ? THIS_YEAR : OTHER_YEAR).format(date);
    }

    static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    static long abs(long number) {
        return Math.abs(number);
    }

    static String grouped(int number) {
        return grouped((long) number);
    }
}
