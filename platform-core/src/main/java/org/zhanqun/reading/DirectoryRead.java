package org.zhanqun.reading;

/**
 * An entry of the directory of all sites: the portal of a city, the counties of a city that are online, what a host leads
 * to. Whoever keeps the directory names its entries and says which of them a change of a site altered.
 */
public record DirectoryRead(String entry) implements Read {
    @Override
    public boolean touchedBy(Effect effect) {
        return effect.entries().contains(entry);
    }

    @Override
    public int weight() {
        return 60 + entry.length();
    }
}
