package org.zhanqun.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zhanqun.content.ArticleLine;
import org.zhanqun.content.NewestList;
import org.zhanqun.content.PublishedArticles;
import org.zhanqun.reading.Reading.Collected;
import org.zhanqun.site.Site;
import org.zhanqun.web.store.KeptReadings;
import org.zhanqun.web.store.KeptReadings.Question;

/** The newest articles of columns, as pages show them in blocks: only those lists are read again that a change touched. */
@ApplicationScoped
class NewestArticles {
    private final PublishedArticles published;
    private final KeptReadings readings;

    NewestArticles(PublishedArticles published, KeptReadings readings) {
        this.published = published;
        this.readings = readings;
    }

    private record Newest(NewestList list) implements Question<List<ArticleLine>> {
        /** Besides the texts: the objects of a line and of its strings. */
        private static final int LINE = 350;

        @Override
        public int weight(List<ArticleLine> lines) {
            return lines.stream().mapToInt(Newest::weight).sum();
        }

        private static int weight(ArticleLine line) {
            return LINE + 2 * (line.title().length() + line.summary().length());
        }
    }

    /** Many lists of the site that is bound as tenant, at the price of at most one statement. */
    Map<NewestList, List<ArticleLine>> of(Site site, Collection<NewestList> lists) {
        var questions = lists.stream().map(Newest::new).toList();
        var found = new HashMap<NewestList, List<ArticleLine>>();
        readings.of(site.key(), questions, this::read).forEach((question, lines) -> found.put(question.list(), lines));
        return found;
    }

    private Map<Newest, Collected<List<ArticleLine>>> read(List<Newest> missing) {
        var found = new HashMap<Newest, Collected<List<ArticleLine>>>();
        published
                .newestApart(missing.stream().map(Newest::list).toList())
                .forEach((list, lines) -> found.put(new Newest(list), lines));
        return found;
    }
}
