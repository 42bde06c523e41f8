package org.zhanqun.admin.export;

import java.time.Instant;
import org.zhanqun.export.TamperAlarm;

/**
 * A tamper alarm as the API tells it.
 *
 * @param path   of the file in the export
 * @param healed whether the public gets the right thing again
 */
public record Alarm(
        String id, String site, Instant raisedAt, TamperAlarm.Kind kind, String path, String detail, boolean healed) {
    static Alarm of(TamperAlarm alarm) {
        return new Alarm(
                alarm.id(),
                alarm.site(),
                alarm.raisedAt(),
                alarm.kind(),
                alarm.address(),
                alarm.detail(),
                alarm.healed());
    }
}
