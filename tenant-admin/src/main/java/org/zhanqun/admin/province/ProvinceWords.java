package org.zhanqun.admin.province;

import io.quarkus.qute.TemplateExtension;
import java.util.ArrayList;
import java.util.List;
import org.zhanqun.supervision.HealthLevel;
import org.zhanqun.supervision.ProvinceAcrossTenants.Look;

/** Says how a site fares, and why. */
@TemplateExtension
final class ProvinceWords {
    private static final int HOME_QUIET = 14;

    private ProvinceWords() {}

    static String word(HealthLevel level) {
        return switch (level) {
            case PROBLEM -> "有问题";
            case WARNING -> "预警";
            case OFFLINE -> "临时下线";
            case UNKNOWN -> "未测量";
            case NORMAL -> "正常";
        };
    }

    static String tone(HealthLevel level) {
        return switch (level) {
            case PROBLEM -> "bad";
            case WARNING -> "warn";
            case OFFLINE, UNKNOWN -> "off";
            case NORMAL -> "ok";
        };
    }

    static List<String> reasons(Look look) {
        var reasons = new ArrayList<String>();
        if (look.level() == HealthLevel.OFFLINE) {
            reasons.add("临时下线");
        }
        if (look.health() == null) {
            return reasons;
        }
        var measured = look.health().measured();
        if (measured.quietDays() == null) {
            reasons.add("还没有发布过信息");
        } else if (measured.quietDays() > HOME_QUIET) {
            reasons.add(measured.quietDays() + " 天没有发布信息");
        }
        say(reasons, measured.empty(), " 个必设栏目空白");
        if (measured.overdue() > 0) {
            reasons.add(
                    measured.overdue() + " 个栏目超期，最久的“" + measured.worstColumn() + "”超 " + measured.worstDays() + " 天");
        }
        say(reasons, measured.lettersOverdue(), " 封来信超期未答复");
        say(reasons, measured.blocking(), " 条必须改的检查问题");
        if (look.caseOverdue()) {
            reasons.add("办理事项超期");
        }
        return reasons;
    }

    private static void say(List<String> reasons, int count, String what) {
        if (count > 0) {
            reasons.add(count + what);
        }
    }
}
