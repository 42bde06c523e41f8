package org.zhanqun.admin.onboarding;

import io.quarkus.qute.TemplateExtension;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.zhanqun.kernel.Clocks;
import org.zhanqun.onboarding.Acceptance;
import org.zhanqun.onboarding.Onboarding;
import org.zhanqun.onboarding.OnboardingRow;

/** How the workbench speaks of onboardings. */
@TemplateExtension
public final class OnboardingWords {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(Clocks.BEIJING);

    private OnboardingWords() {}

    static String word(Onboarding.Phase phase) {
        return switch (phase) {
            case READY -> "等您确认";
            case OPENING -> "正在开通";
            case LOOKING -> "正在验收";
            case DONE -> "已完成";
            case STOPPED -> "已停止";
        };
    }

    static String word(OnboardingRow.State state) {
        return switch (state) {
            case WAITING -> "等候";
            case OPENED -> "已开通";
            case FAILED -> "没有开通";
        };
    }

    static String word(Acceptance.Item item) {
        return switch (item) {
            case DOMAIN -> "域名访问";
            case TAGS -> "网站标签";
            case COLUMNS -> "必设栏目";
            case MARK -> "党政机关网站标识";
            case ERROR_REPORT -> "找错入口";
            case CODE -> "网站标识码";
            case CONTACT -> "主办单位和电话";
            case ICP -> "ICP备案";
            case POLICE -> "公安备案";
        };
    }

    static String word(Acceptance.Verdict verdict) {
        return switch (verdict) {
            case THERE -> "合格";
            case LACKING -> "缺";
            case UNASKED -> "未查";
        };
    }

    static String moment(Instant instant) {
        return MOMENT.format(instant);
    }
}
