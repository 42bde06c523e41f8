package org.zhanqun.theme;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The entrances of one channel.
 *
 * @param description may be {@code null}
 */
public record Entrances(String name, String url, String description, List<Entrance> items) {

    private static final int FOR_ELDERS = 6;
    private static final Set<Icon> ASKED_FOR_BY_ELDERS =
            EnumSet.of(Icon.PENSION, Icon.SOCIAL, Icon.MEDICAL, Icon.DISABLED, Icon.HUKOU, Icon.IDCARD);

    public Entrances {
        description = Values.blankToNull(description);
        items = Values.list(items);
    }

    /** Up to six of the entrances, those that old people ask for most before the others. */
    public List<Entrance> forElders() {
        return items.stream()
                .sorted(Comparator.comparing(entrance -> !ASKED_FOR_BY_ELDERS.contains(entrance.icon())))
                .limit(FOR_ELDERS)
                .toList();
    }
}
