package org.zhanqun.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.qute.Engine;
import io.quarkus.qute.EngineBuilder;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.TemplateException;
import io.quarkus.qute.UserTagSectionHelper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names mean in a template what they mean to the engine without the shortcut. */
class ScopesTest {
    private static final Engine PLAIN = with(builder());
    private static final Engine SHORT = with(builder().addValueResolver(new Scopes()));

    record Column(String name, String note) {}

    private static EngineBuilder builder() {
        return Engine.builder()
                .addDefaults()
                .addValueResolver(new ReflectionValueResolver())
                .addSectionHelper(new UserTagSectionHelper.Factory("card", "card"))
                .strictRendering(true);
    }

    private static Engine with(EngineBuilder builder) {
        var engine = builder.build();
        engine.putTemplate("card", engine.parse("[{it.name}|{site ?: 'no site'}]"));
        engine.putTemplate("frame", engine.parse("<{title}>{#insert body /}</{title}>"));
        engine.putTemplate("part", engine.parse("({column.name} of {title})"));
        return engine;
    }

    private static String shown(Engine engine, String template) {
        return engine.parse(template)
                .data("title", "站")
                .data("site", "liuyang")
                .data("nothing", null)
                .data("map", Map.of("title", "inner"))
                .data("columns", List.of(new Column("新闻", "title"), new Column("公告", null)))
                .render();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{title} {map.title} {columns.size}",
                "{#for column in columns}{column_count}.{column.name} {title}{#if column_hasNext}, {/if}{/for}",
                "{#for title in columns}{title.name}{/for} {title}",
                "{#for a in columns}{#for b in columns}{a.name}{b.name}{site}{a_index}{b_index}{/for}{/for}",
                "{#let title=map.title}{title}{#for c in columns}{title}{c.note ?: 'none'}{/for}{/let}{title}",
                "{#for c in columns}{#card c /}{/for}",
                "{#include frame}{#body}{#for column in columns}{#include part /}{/for}{/body}{/include}",
                "{nothing ?: 'void'} {missing ?: 'void'} {#for c in columns}{missing.thing ?: c.name}{/for}",
                "{#with map}{title}{#for c in columns}{c.name}{title}{/for}{/with}",
                "{#each columns}{it.name}{it_index}{site}{/each}",
                "{#if nothing}x{#else}{#for c in columns}{#if c.note}{c.note}{title}{/if}{/for}{/if}"
            })
    void aNameMeansTheSame(String template) {
        // Twice: what answered the first time is remembered by the engine.
        assertThat(List.of(shown(SHORT, template), shown(SHORT, template)))
                .containsOnly(shown(PLAIN, template))
                .doesNotContain("");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{nobody}",
                "{#for c in columns}{nobody}{/for}",
                "{#for c in columns}{c.title}{/for}",
                "{#let a=map.nobody}{a}{/let}"
            })
    void aNameThatNobodyGaveIsAnError(String template) {
        assertThatThrownBy(() -> shown(PLAIN, template)).isInstanceOf(TemplateException.class);
        assertThatThrownBy(() -> shown(SHORT, template)).isInstanceOf(TemplateException.class);
    }
}
