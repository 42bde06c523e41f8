package org.zhanqun.export;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Alarms: as a site its own, as the province all. */
@ApplicationScoped
public class TamperAlarms implements PanacheRepositoryBase<TamperAlarm, String> {
    public List<TamperAlarm> latest(int most) {
        return findAll(Sort.descending("raisedAt", "id")).page(0, most).list();
    }
}
