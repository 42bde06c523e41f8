package org.zhanqun.reorganisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zhanqun.kernel.DomainException.NotFound;
import org.zhanqun.site.Site;
import org.zhanqun.site.SiteKind;
import org.zhanqun.site.SiteStatus;
import org.zhanqun.site.Sites;

/**
 * Reforms that every province carries out alike, as lists of organs (现成清单): configuration, one file for each. The sites of a province
 * are found by the ends of their names. Read as the province.
 */
@ApplicationScoped
public class ReadyLists {
    /** The reform of 2018 (2018年机构改革; domain.md chapter 10). */
    public static final String REFORM_2018 = "2018";

    private static final Map<String, String> TITLES = new LinkedHashMap<>(Map.of(REFORM_2018, "2018 年机构改革"));

    private final Sites sites;

    ReadyLists(Sites sites) {
        this.sites = sites;
    }

    /**
     * A list as it reads for this province.
     *
     * @param rows    one for each step whose sites are there
     * @param missing organs that have no site, or several
     * @param opening organs that are new: their sites are opened by themselves
     */
    public record Ready(String title, List<PlanRow> rows, List<String> missing, List<String> opening) {}

    /** The titles of the lists, by their names. */
    public Map<String, String> titles() {
        return Map.copyOf(TITLES);
    }

    /** @throws NotFound when there is none with this name */
    public Ready of(String name) {
        if (!TITLES.containsKey(name)) {
            throw new NotFound("reorganisation.ready.unknown", name);
        }
        var organs = sites.list(
                "kind = ?1 and status <> ?2 and region.cityCode is null", SiteKind.DEPARTMENT, SiteStatus.CLOSED);
        var rows = new ArrayList<PlanRow>();
        var missing = new ArrayList<String>();
        var opening = new ArrayList<String>();
        for (var line : lines(name)) {
            var said = line.split(",", -1);
            if (said[0].equals("开设")) {
                opening.add(said[1]);
                continue;
            }
            var site = only(organs, said[1]);
            var target = said[2].isEmpty() ? null : only(organs, said[2]);
            if (site == null || target == null && !said[2].isEmpty()) {
                missing.add(site == null ? said[1] : said[2]);
            } else {
                rows.add(new PlanRow(rows.size() + 2, cells(said, site, target), Set.of()));
            }
        }
        return new Ready(TITLES.get(name), rows, missing.stream().distinct().toList(), opening);
    }

    private static Site only(List<Site> organs, String organ) {
        var found = organs.stream().filter(site -> site.name().endsWith(organ)).toList();
        return found.size() == 1 ? found.getFirst() : null;
    }

    private static Map<PlanColumn, String> cells(String[] said, Site site, Site target) {
        var cells = new EnumMap<PlanColumn, String>(PlanColumn.class);
        cells.put(PlanColumn.KIND, said[0]);
        cells.put(PlanColumn.SITE, site.key());
        if (target != null) {
            cells.put(PlanColumn.TARGET, target.key());
        }
        if (!said[3].isEmpty()) {
            var prefix = site.name().substring(0, site.name().length() - said[1].length());
            cells.put(PlanColumn.NAME, prefix + said[3]);
            cells.put(PlanColumn.ORGANISER, prefix + said[3]);
        }
        if (!said[4].isEmpty()) {
            cells.put(
                    PlanColumn.DOMAIN,
                    said[4] + site.domain().substring(site.domain().indexOf('.')));
        }
        return cells;
    }

    private static List<String> lines(String name) {
        try (var file = ReadyLists.class.getResourceAsStream("/reorganisations/" + name + ".csv")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
