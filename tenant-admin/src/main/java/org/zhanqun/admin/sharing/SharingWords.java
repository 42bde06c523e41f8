package org.zhanqun.admin.sharing;

import io.quarkus.qute.TemplateExtension;
import org.zhanqun.sharing.DeliveryState;
import org.zhanqun.sharing.ShareMode;
import org.zhanqun.sharing.SubscriptionState;
import org.zhanqun.sharing.TakenAs;

/** How the workbench says what happens to shared articles. */
@TemplateExtension
final class SharingWords {
    private SharingWords() {}

    static String word(DeliveryState state) {
        return switch (state) {
            case OFFERED -> "待处理";
            case TAKEN -> "已采用";
            case DECLINED -> "不采用";
            case RECALLED -> "来源已撤回";
        };
    }

    static String word(ShareMode mode) {
        return switch (mode) {
            case OBLIGATORY -> "必须转载";
            case OPTIONAL -> "自主选用";
            case SUBSCRIBED -> "订阅";
        };
    }

    static String word(SubscriptionState state) {
        return switch (state) {
            case ASKED -> "等来源同意";
            case ALLOWED -> "生效";
            case REFUSED -> "未同意";
            case ENDED -> "已停止";
        };
    }

    static String word(TakenAs as) {
        return switch (as) {
            case REFERENCE -> "引用";
            case COPY -> "独立副本";
        };
    }
}
