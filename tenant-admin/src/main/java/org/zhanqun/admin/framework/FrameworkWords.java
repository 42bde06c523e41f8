package org.zhanqun.admin.framework;

import io.quarkus.qute.TemplateExtension;
import java.time.Duration;
import org.zhanqun.framework.BaseField;
import org.zhanqun.framework.ContentKind;
import org.zhanqun.framework.CustomFieldKind;
import org.zhanqun.framework.DraftOperation;
import org.zhanqun.framework.DraftOperation.Add;
import org.zhanqun.framework.DraftOperation.AllowTopLevel;
import org.zhanqun.framework.DraftOperation.Change;
import org.zhanqun.framework.DraftOperation.DefineField;
import org.zhanqun.framework.DraftOperation.DropField;
import org.zhanqun.framework.DraftOperation.Move;
import org.zhanqun.framework.DraftOperation.Restore;
import org.zhanqun.framework.DraftOperation.Retire;
import org.zhanqun.framework.FieldRule;
import org.zhanqun.framework.FrameworkDiff;
import org.zhanqun.framework.FrameworkState;
import org.zhanqun.framework.HomeSlot;
import org.zhanqun.framework.InheritedField;
import org.zhanqun.framework.Inspection;
import org.zhanqun.framework.style.HomeBlock;
import org.zhanqun.framework.style.StyleField;
import org.zhanqun.site.SiteKind;

/** How the workbench says what belongs to frameworks. */
@TemplateExtension
public final class FrameworkWords {
    private FrameworkWords() {}

    static String word(FrameworkState state) {
        return switch (state) {
            case DRAFT -> "草稿";
            case CHECKED -> "已校验";
            case PILOT -> "试点";
            case CURRENT -> "现行";
            case SUPERSEDED -> "已替换";
        };
    }

    /** Seconds as they stand beside a tick: 0.31. */
    static String inSeconds(Duration took) {
        return "%.2f".formatted(Math.max(0, took.toMillis()) / 1000.0);
    }

    static String word(BaseField field) {
        return switch (field) {
            case NAME -> "名称";
            case SLUG -> "地址";
            case COLUMN_TYPE -> "栏目类别";
            case DESCRIPTION -> "栏目描述";
            case KEYWORDS -> "关键词";
            case KIND -> "形式";
            case CONTENT -> "内容类型";
            case INSPECTION -> "检查类别";
            case MAX_AGE_DAYS -> "更新期限（天）";
            case REQUIRED -> "必设";
            case FEATURED_ALLOWED -> "允许下设特色栏目";
            case HOME_SLOT -> "首页区块";
            case DESCRIPTION_RULE -> "描述的规则";
            case KEYWORDS_RULE -> "关键词的规则";
            case MAX_AGE_RULE -> "更新期限的规则";
            case POSITION_RULE -> "位置的规则";
            case HOME_RULE -> "上首页的规则";
        };
    }

    public static String word(InheritedField field) {
        return switch (field) {
            case DESCRIPTION -> "栏目描述";
            case KEYWORDS -> "关键词";
            case MAX_AGE_DAYS -> "更新期限（天）";
            case POSITION -> "同级中的位置";
            case HOME -> "在首页显示";
        };
    }

    public static String word(FieldRule rule) {
        return switch (rule) {
            case LOCKED -> "锁定";
            case DEFAULT -> "默认";
            case FREE -> "自由";
        };
    }

    static String word(Inspection inspection) {
        return switch (inspection) {
            case NEWS -> "动态要闻";
            case NOTICE -> "通知公告";
            case POLICY -> "政策文件";
            case PLAN -> "人事、规划计划";
            case DUE -> "其他应更新";
            case STATIC -> "静态信息";
            case APPLICATION -> "服务和互动";
        };
    }

    static String word(ContentKind content) {
        return switch (content) {
            case NEWS -> "信息";
            case POLICY -> "政策文件";
            case INTERPRETATION -> "政策解读";
            case LEADER -> "负责人";
            case ORGANISATION -> "机构";
            case TOPIC -> "专题";
            case MAILBOX -> "信箱";
            case LETTERS -> "来信公开";
        };
    }

    static String word(CustomFieldKind kind) {
        return switch (kind) {
            case TEXT -> "单行文字";
            case LONG_TEXT -> "多行文字";
            case DATE -> "日期";
            case NUMBER -> "数字";
            case CHOICE -> "单选";
            case LINK -> "链接";
        };
    }

    static String word(HomeSlot slot) {
        return switch (slot) {
            case HEADLINE -> "头条";
            case PICTURES -> "图片新闻";
            case NEWS -> "动态";
            case NOTICES -> "通知公告";
            case DOCUMENTS -> "政策文件";
            case INTERPRETATION -> "解读";
            case DISCLOSURE -> "政务公开";
            case SERVICES -> "办事服务";
            case INTERACTION -> "互动交流";
            case ABOUT -> "概况";
            case TOPICS -> "专题";
            case DATA -> "数据";
        };
    }

    /** @param kind of site whose home page it stands on */
    static String word(HomeBlock block, SiteKind kind) {
        return switch (block) {
            case SERVICES -> "办事服务";
            case OPENNESS -> "政务公开";
            case INTERACTION -> kind == SiteKind.DEPARTMENT || kind == SiteKind.RETAINED ? "互动交流和机构概况" : "通知公告和互动交流";
            case ABOUT -> "走进本地";
            case FEATURED -> "特色栏目和专题";
            case SITES ->
                switch (kind) {
                    case PROVINCE -> "市州网站和走进本省";
                    case CITY -> "区县网站";
                    case COUNTY, DEPARTMENT, RETAINED -> "下级和相关网站";
                };
        };
    }

    static String word(StyleField field) {
        return switch (field) {
            case PALETTE -> "配色";
            case ACCENT -> "强调色";
            case SLOGAN -> "标语";
            case HOME -> "首页区块";
            case LOGO -> "标志";
        };
    }

    static String word(FrameworkDiff.Kind kind) {
        return switch (kind) {
            case ADDED -> "新增";
            case CHANGED -> "修改";
            case MOVED -> "移动";
            case ORDERED -> "排序";
            case RETIRED -> "停用";
            case RESTORED -> "恢复";
            case FIELD -> "字段";
        };
    }

    static String said(DraftOperation operation) {
        return switch (operation) {
            case Add add -> "新增“" + add.fields().get(BaseField.NAME) + "”";
            case Change change -> change.code() + " 的" + word(change.field()) + "改为“" + change.value() + "”";
            case Move move -> move.code() + (move.parent() == null ? " 移到一级" : " 移到 " + move.parent() + " 下面");
            case Retire retire -> "停用 " + retire.code();
            case Restore restore -> "恢复 " + restore.code();
            case AllowTopLevel allow -> "一级特色栏目最多 " + allow.most() + " 个";
            case DefineField define ->
                "设字段“" + define.field().label() + "”（" + word(define.field().content()) + "）";
            case DropField drop -> "取消字段 " + drop.key();
        };
    }
}
