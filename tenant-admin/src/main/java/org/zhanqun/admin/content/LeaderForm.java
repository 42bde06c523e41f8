package org.zhanqun.admin.content;

import org.jboss.resteasy.reactive.RestForm;
import org.zhanqun.content.facts.Leader;
import org.zhanqun.content.facts.LeaderDraft;

/** The facts of a leader (负责人信息) in the editor, kept as they were typed. */
public record LeaderForm(
        @RestForm("leader.post") String post,
        @RestForm("leader.duties") String duties,
        @RestForm("leader.phone") String phone,
        @RestForm("leader.position") String position) {
    static final LeaderForm BLANK = new LeaderForm("", "", "", "");

    static LeaderForm of(Leader leader) {
        return new LeaderForm(
                leader.post(),
                leader.duties(),
                leader.phone(),
                leader.position() == null ? "" : leader.position().toString());
    }

    LeaderDraft draft() {
        return new LeaderDraft(post, duties, phone, place());
    }

    /** Zero for what is not a number: the domain says then what may stand there. */
    private Integer place() {
        if (position == null || position.isBlank()) {
            return null;
        }
        return position.strip().matches("\\d{1,4}") ? Integer.valueOf(position.strip()) : Integer.valueOf(0);
    }
}
