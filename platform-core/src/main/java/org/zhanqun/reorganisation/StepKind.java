package org.zhanqun.reorganisation;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** What happens to a site in a reorganisation (改革事项), and the cells of its row that say how. */
public enum StepKind {
    /** 更名: another name, organiser or domain; the old domain leads on. */
    RENAME("更名", PlanColumn.NAME, PlanColumn.ORGANISER, PlanColumn.DOMAIN),
    /** 整合: the whole site goes into another one. */
    MERGER("整合", PlanColumn.TARGET),
    /** 划转: some columns go to another site, and the site stays. */
    HANDOVER("划转", PlanColumn.TARGET, PlanColumn.COLUMNS),
    /** 关停: the organ leaves the province's government. The receiver may be named. */
    CLOSURE("关停", PlanColumn.TARGET);

    private final String word;
    private final Set<PlanColumn> uses;

    StepKind(String word, PlanColumn... uses) {
        this.word = word;
        this.uses = EnumSet.copyOf(Arrays.asList(uses));
    }

    /** As a spreadsheet says it. */
    public String word() {
        return word;
    }

    boolean uses(PlanColumn column) {
        return column == PlanColumn.KIND || column == PlanColumn.SITE || uses.contains(column);
    }

    /** Whether content moves from one site to another. */
    boolean moves() {
        return this == MERGER || this == HANDOVER;
    }

    /** @return null when it is none */
    static StepKind of(String said) {
        return Arrays.stream(values())
                .filter(kind -> kind.word.equals(said) || kind.name().equalsIgnoreCase(said))
                .findFirst()
                .orElse(null);
    }
}
