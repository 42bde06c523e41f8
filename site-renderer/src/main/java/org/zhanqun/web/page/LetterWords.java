package org.zhanqun.web.page;

import org.zhanqun.interaction.LetterKind;
import org.zhanqun.interaction.LetterState;
import org.zhanqun.interaction.Satisfaction;

/** How public pages say what a letter is and where it stands. */
final class LetterWords {
    private LetterWords() {}

    static String of(LetterKind kind) {
        return switch (kind) {
            case CONSULTATION -> "咨询";
            case SUGGESTION -> "建议";
            case HELP -> "求助";
            case COMPLAINT -> "投诉";
            case REPORT -> "举报";
            case THANKS -> "感谢";
        };
    }

    /** To the sender, who need not know whether others read along. */
    static String of(LetterState state) {
        return switch (state) {
            case RECEIVED -> "已收到";
            case ACCEPTED -> "已受理";
            case TRANSFERRED -> "已转办";
            case RETURNED -> "已退回";
            case ANSWERED, PUBLISHED -> "已答复";
        };
    }

    static String of(Satisfaction satisfaction) {
        return switch (satisfaction) {
            case SATISFIED -> "满意";
            case FAIR -> "基本满意";
            case DISSATISFIED -> "不满意";
        };
    }

    static String ofField(String field) {
        return switch (field) {
            case "kind" -> "来信类别";
            case "addressee" -> "写给谁";
            case "title" -> "标题";
            case "text" -> "来信内容";
            case "name" -> "姓名";
            case "phone" -> "联系电话";
            case "email" -> "电子邮箱";
            default -> field;
        };
    }
}
