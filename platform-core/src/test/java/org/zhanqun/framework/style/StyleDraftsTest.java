package org.zhanqun.framework.style;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhanqun.framework.FrameworkState;
import org.zhanqun.kernel.DomainException.Conflict;
import org.zhanqun.kernel.DomainException.Invalid;
import org.zhanqun.kernel.DomainException.NotFound;
import org.zhanqun.kernel.DomainException.Violation;
import org.zhanqun.site.SiteKind;
import org.zhanqun.style.Palette;
import org.zhanqun.tenancy.Tenants;

/** A style as it is drafted: nobody's work is lost, and nothing unreadable is taken. */
@QuarkusTest
@Tag("database")
class StyleDraftsTest {
    private static final Logo LOGO = new Logo(Logo.Type.SVG, "<svg/>".getBytes(StandardCharsets.UTF_8));

    @Inject
    Tenants tenants;

    @Inject
    StyleVersions versions;

    @Inject
    StyleDrafts drafts;

    private long draft;

    @BeforeEach
    void begin() {
        tenants.runAsProvince(versions::installMissing);
        draft = tenants.callAsProvince(() -> drafts.start(SiteKind.RETAINED).id());
    }

    @AfterEach
    void discard() {
        tenants.runAsProvince(() -> {
            if (versions.findByIdOptional(draft).isPresent()) {
                drafts.discard(draft);
            }
        });
    }

    @Test
    void aDraftBeginsAsTheCurrentVersionIsAndKeepsWhatItIsSet() {
        assertThat(shown().tokens()).isEqualTo(StyleTokens.plain(SiteKind.RETAINED));
        assertThat(shown().number()).isGreaterThan(1);

        edit(0, new StyleTokens(Palette.TEAL, " #AB3A17 ", " {region}欢迎您 "));
        tenants.runAsProvince(() -> drafts.show(draft, 1, LOGO));

        assertThat(shown().tokens())
                .isEqualTo(new StyleTokens(Palette.TEAL, "#ab3a17", "{region}欢迎您", HomeBlock.usual(SiteKind.RETAINED)));
        assertThat(shown().logo()).contains(LOGO);
        assertThat(shown().revision()).isEqualTo(2);
        tenants.runAsProvince(() -> drafts.show(draft, 2, null));
        assertThat(shown().logo()).isEmpty();
    }

    @Test
    void theSlowerOfTwoIsToldByWhomTheyWereOvertakenAndOverwritesNothing() {
        edit(0, new StyleTokens(Palette.RED, null, null));
        assertThatThrownBy(() -> edit(0, new StyleTokens(Palette.TEAL, null, null)))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("刚被");
        assertThatThrownBy(() -> tenants.runAsProvince(() -> drafts.show(draft, 0, LOGO)))
                .isInstanceOf(Conflict.class);
        assertThat(shown().tokens().palette()).isEqualTo(Palette.RED);
        assertThat(shown().revision()).isEqualTo(1);
    }

    @Test
    void aColourThatCannotBeReadIsRefusedWithOneThatCan() {
        var refused = refusal(new StyleTokens(Palette.BLUE, "#ff9900", null));
        assertThat(refused).extracting(Violation::key).containsExactly("style.accent.contrast");
        var arguments = refused.getFirst().arguments();
        assertThat((String) arguments[0]).isLessThan("4.5");
        assertThat(Contrast.onPages((String) arguments[1])).isGreaterThanOrEqualTo(Contrast.LEAST);

        assertThat(refusal(new StyleTokens(null, "green", "长".repeat(25))))
                .extracting(Violation::field)
                .containsExactly("palette", "accent", "slogan");
        assertThat(shown().revision()).isZero();
    }

    @Test
    void aCountyOrdersItsHomePageAndLeavesOutNothingThatIsRequired() {
        var order = List.of(HomeBlock.INTERACTION, HomeBlock.SERVICES, HomeBlock.OPENNESS);
        var county = tenants.callAsProvince(() -> drafts.start(SiteKind.COUNTY).id());
        tenants.runAsProvince(() -> drafts.edit(county, 0, home(order)));
        assertThat(tenants.callAsProvince(
                        () -> versions.require(county).tokens().home()))
                .isEqualTo(order);
        for (var wrong : List.of(
                List.of(HomeBlock.SERVICES, HomeBlock.OPENNESS),
                List.of(HomeBlock.SERVICES, HomeBlock.SERVICES, HomeBlock.OPENNESS, HomeBlock.INTERACTION),
                List.<HomeBlock>of())) {
            assertThatThrownBy(() -> tenants.runAsProvince(() -> drafts.edit(county, 1, home(wrong))))
                    .isInstanceOf(Invalid.class);
        }
        tenants.runAsProvince(() -> drafts.discard(county));
    }

    @ParameterizedTest
    @EnumSource
    void everyKindOrdersWhatItsOwnHomePageHasAndNothingElse(SiteKind kind) {
        var usual = HomeBlock.usual(kind);
        assertThat(tenants.callAsProvince(() -> versions.current(kind).tokens()).home())
                .isEqualTo(usual);
        var id = tenants.callAsProvince(() -> drafts.start(kind).id());
        tenants.runAsProvince(() -> drafts.edit(id, 0, home(usual.reversed())));
        assertThat(tenants.callAsProvince(() -> versions.require(id).tokens().home()))
                .isEqualTo(usual.reversed());
        tenants.runAsProvince(() -> drafts.edit(id, 1, home(null)));
        assertThat(tenants.callAsProvince(() -> versions.require(id).tokens().home()))
                .isEqualTo(usual);
        for (var block : HomeBlock.values()) {
            var without = usual.stream().filter(other -> other != block).toList();
            var with = Stream.concat(without.stream(), Stream.of(block)).toList();
            if (!usual.contains(block)) {
                assertThat(refused(id, home(with))).containsExactly("style.home.foreign");
            } else if (block.required()) {
                assertThat(refused(id, home(without))).containsExactly("style.home.required");
            }
        }
        assertThat(refused(id, home(Arrays.asList(HomeBlock.FEATURED, null)))).contains("field.blank");
        tenants.runAsProvince(() -> drafts.discard(id));
    }

    private List<String> refused(long id, StyleTokens tokens) {
        return catchThrowableOfType(Invalid.class, () -> tenants.runAsProvince(() -> drafts.edit(id, 2, tokens)))
                .violations()
                .stream()
                .map(Violation::key)
                .toList();
    }

    private static StyleTokens home(List<HomeBlock> order) {
        return new StyleTokens(Palette.BLUE, null, null, order);
    }

    @Test
    void anEditMakesWhatWasCheckedADraftAgainAndTheSameAgainDoesNot() {
        edit(0, new StyleTokens(Palette.RED, null, null));
        tenants.runAsProvince(() -> drafts.check(draft));
        edit(1, new StyleTokens(Palette.RED, "", " "));
        assertThat(shown().state()).isEqualTo(FrameworkState.CHECKED);
        edit(1, new StyleTokens(Palette.TEAL, null, null));
        assertThat(shown().state()).isEqualTo(FrameworkState.DRAFT);
    }

    @Test
    void theShippedVersionIsNeitherEditedNorDiscarded() {
        var current =
                tenants.callAsProvince(() -> versions.current(SiteKind.RETAINED).id());
        assertThatThrownBy(() ->
                        tenants.runAsProvince(() -> drafts.edit(current, 0, new StyleTokens(Palette.RED, null, null))))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("现行版本");
        assertThatThrownBy(() -> tenants.runAsProvince(() -> drafts.discard(current)))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> tenants.runAsProvince(() -> drafts.discard(-1)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> tenants.runAsProvince(() -> drafts.start(null)))
                .isInstanceOf(Invalid.class);
    }

    private void edit(long revision, StyleTokens tokens) {
        tenants.runAsProvince(() -> drafts.edit(draft, revision, tokens));
    }

    private List<Violation> refusal(StyleTokens tokens) {
        return catchThrowableOfType(Invalid.class, () -> edit(0, tokens)).violations();
    }

    private StyleVersion shown() {
        return tenants.callAsProvince(() -> versions.require(draft));
    }
}
