package org.zhanqun.rollout;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.TableGenerator;
import java.util.Set;
import java.util.TreeSet;

/** A named group of sites that try new versions first (试点组). */
@Entity
public class PilotGroup {
    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "pilot_group")
    @TableGenerator(name = "pilot_group", table = "id_block", pkColumnValue = "pilot_group", allocationSize = 10)
    private Long id;

    @Column(name = "name", nullable = false, length = 60)
    private String name;

    @ElementCollection
    @CollectionTable(name = "pilot_group_site", joinColumns = @JoinColumn(name = "group_id"))
    @Column(name = "site_key", nullable = false, length = 40)
    private Set<String> sites = new TreeSet<>();

    protected PilotGroup() {}

    PilotGroup(String name, Set<String> sites) {
        this.name = name;
        this.sites = new TreeSet<>(sites);
    }

    void take(String newName, Set<String> newSites) {
        name = newName;
        sites.retainAll(newSites);
        sites.addAll(newSites);
    }

    public Long id() {
        return id;
    }

    public String name() {
        return name;
    }

    /** Keys of the sites. */
    public Set<String> sites() {
        return Set.copyOf(sites);
    }
}
