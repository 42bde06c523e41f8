package org.zhanqun.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.zhanqun.kernel.Origin;
import org.zhanqun.tenancy.Tenants;

/**
 * Remembers when people sign in and when they were last at work. A node writes about a person once in some minutes, and about a
 * session once; what it wrote it knows, as long as it runs.
 */
@ApplicationScoped
public class Activity {
    private static final Duration ONCE_IN = Duration.ofMinutes(5);
    private static final int REMEMBERED = 10_000;
    private static final int LONGEST_SESSION = 100;

    private final EntityManager entityManager;
    private final Tenants tenants;
    private final Clock clock;
    private final Map<String, Instant> written = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > REMEMBERED;
        }
    };

    Activity(EntityManager entityManager, Tenants tenants, Clock clock) {
        this.entityManager = entityManager;
        this.tenants = tenants;
        this.clock = clock;
    }

    /**
     * A person asks for something. Two nodes at once may want to write the same row; then one of them has.
     *
     * @param session of the identity server, or null when it is not known
     */
    public void seen(String userName, String session, Origin origin) {
        var now = clock.instant();
        var kept = session == null ? null : session.substring(0, Math.min(LONGEST_SESSION, session.length()));
        if (!due(userName + " " + kept, now)) {
            return;
        }
        try {
            tenants.runAsProvince(() -> write(userName, kept, now, origin));
        } catch (PersistenceException another) {
            forget(userName + " " + kept);
        }
    }

    /** When people were last at work, by user name; whoever never was is not there. */
    public Map<String, Instant> last(Collection<String> userNames) {
        return userNames.isEmpty()
                ? Map.of()
                : entityManager
                        .createQuery("from PersonSeen where userName in :names", PersonSeen.class)
                        .setParameter("names", userNames)
                        .getResultStream()
                        .collect(Collectors.toMap(PersonSeen::userName, PersonSeen::at));
    }

    /** The latest sign-ins of a person, newest first. */
    public List<SignIn> signIns(String userName, int most) {
        return entityManager
                .createQuery("from SignIn where userName = :name order by at desc, id desc", SignIn.class)
                .setParameter("name", userName)
                .setMaxResults(most)
                .getResultList();
    }

    private synchronized boolean due(String key, Instant now) {
        var last = written.get(key);
        if (last != null && last.plus(ONCE_IN).isAfter(now)) {
            return false;
        }
        written.put(key, now);
        return true;
    }

    private synchronized void forget(String key) {
        written.remove(key);
    }

    private void write(String userName, String session, Instant now, Origin origin) {
        var seen = entityManager.find(PersonSeen.class, userName);
        if (seen == null) {
            entityManager.persist(new PersonSeen(userName, now));
        } else {
            seen.again(now);
        }
        if (session != null && isNew(userName, session)) {
            entityManager.persist(new SignIn(userName, session, now, origin));
        }
    }

    private boolean isNew(String userName, String session) {
        return entityManager
                        .createQuery(
                                "select count(*) from SignIn where userName = :name and session = :session", Long.class)
                        .setParameter("name", userName)
                        .setParameter("session", session)
                        .getSingleResult()
                == 0;
    }
}
