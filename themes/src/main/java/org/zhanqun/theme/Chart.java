package org.zhanqun.theme;

import java.util.List;

/**
 * A bar chart (统计图): a table that everybody can read, with bars for the eye.
 *
 * @param title what is counted, such as 各月办结来信
 * @param label heading of the first column, such as 月份
 * @param unit  of all values, such as 件
 */
public record Chart(String title, String label, String unit, List<Bar> bars) {
    /** @param value not negative */
    public record Bar(String label, long value) {
        public Bar {
            Values.required(label, "label of the bar");
            if (value < 0) {
                throw new IllegalArgumentException("A bar cannot show a negative value: " + value);
            }
        }
    }

    /** A bar as it is drawn. @param share of the longest bar, 0 to 100 */
    public record Drawn(String label, long value, long share) {}

    public Chart {
        bars = Values.list(bars);
    }

    public List<Drawn> drawn() {
        var most = bars.stream().mapToLong(Bar::value).max().orElse(0);
        return bars.stream()
                .map(bar -> new Drawn(bar.label(), bar.value(), most == 0 ? 0 : Math.round(bar.value() * 100.0 / most)))
                .toList();
    }
}
