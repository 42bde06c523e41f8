package org.zhanqun.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.zhanqun.content.Article;
import org.zhanqun.content.facts.CustomValue;
import org.zhanqun.content.facts.CustomValues;
import org.zhanqun.framework.CustomField;
import org.zhanqun.framework.CustomFieldKind;
import org.zhanqun.theme.CustomFact;

/** What articles tell in the fields that the framework adds (自定义字段), as far as the public is to read it. */
@ApplicationScoped
class CustomFacts {
    private final OutwardLinks links;

    CustomFacts(OutwardLinks links) {
        this.links = links;
    }

    /** What is asked today counts: a field that is asked no more, or only inside, is not shown, whatever stands in it. */
    List<CustomFact> of(Shell shell, Article article) {
        return shell.columns().customFields(article.columnCode()).stream()
                .filter(CustomField::shown)
                .flatMap(field -> article.custom().find(field.key()).stream().map(value -> fact(field.label(), value)))
                .toList();
    }

    /** Another site's, as that site shows them. */
    List<CustomFact> of(CustomValues values) {
        return values.list().stream().map(value -> fact(value.label(), value)).toList();
    }

    private CustomFact fact(String label, CustomValue value) {
        var led = value.kind() == CustomFieldKind.LINK ? links.led(value.value()) : Optional.<String>empty();
        return new CustomFact(label, value.value(), led.orElse(null));
    }
}
