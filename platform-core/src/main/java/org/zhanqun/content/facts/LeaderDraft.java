package org.zhanqun.content.facts;

import org.zhanqun.kernel.Violations;

/** The facts of a leader as an editor or a program hands them in. @param position from 1 to 999, null for the end */
public record LeaderDraft(String post, String duties, String phone, Integer position) {
    static final LeaderDraft NONE = new LeaderDraft(null, null, null, null);

    static LeaderDraft of(Leader leader) {
        return new LeaderDraft(leader.post(), leader.duties(), leader.phone(), leader.position());
    }

    Leader checked(Violations violations) {
        var oneLine = Texts.line(duties);
        violations
                .limitText(post, "leader.post", 120)
                .limitText(oneLine, "leader.duties", 500)
                .limitText(phone, "leader.phone", 60)
                .require(
                        position == null || position >= 1 && position <= 999,
                        "leader.position",
                        "leader.position.range");
        return new Leader(Texts.given(post), oneLine, Texts.given(phone), position);
    }
}
