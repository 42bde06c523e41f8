package org.zhanqun.framework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhanqun.framework.FrameworkFile.Node;
import org.zhanqun.site.SiteKind;

class FrameworkFileTest {
    @ParameterizedTest
    @EnumSource
    void everyKindOfSiteHasAWholeFramework(SiteKind kind) {
        var file = FrameworkFile.shipped(kind);
        var nodes = all(file.columns()).toList();

        assertThat(file.kind()).isEqualTo(kind);
        assertThat(nodes).hasSizeGreaterThan(30);
        assertThat(nodes).extracting(Node::code).doesNotHaveDuplicates();
        assertThat(nodes).allSatisfy(node -> {
            assertThat(node.name()).isNotBlank();
            assertThat(node.slug()).matches("[a-z][a-z0-9]*");
            assertThat(node.columnType()).isNotBlank();
            assertThat(node.description()).isNotBlank().hasSizeLessThanOrEqualTo(300);
            assertThat(node.keywords()).isNotBlank();
            assertThat(node.children()).extracting(Node::slug).doesNotHaveDuplicates();
        });
        assertThat(nodes)
                .extracting(Node::homeSlot)
                .contains(HomeSlot.HEADLINE, HomeSlot.NOTICES, HomeSlot.ABOUT, HomeSlot.DISCLOSURE);
    }

    @ParameterizedTest
    @EnumSource
    void newsIsFreshWithinTwoWeeksAndStaticColumnsAreNotChecked(SiteKind kind) {
        for (var node : all(FrameworkFile.shipped(kind).columns()).toList()) {
            switch (node.inspection()) {
                case NEWS -> assertThat(node.maxAgeDays()).as(node.name()).isEqualTo(14);
                case NOTICE, POLICY ->
                    assertThat(node.maxAgeDays()).as(node.name()).isEqualTo(180);
                case STATIC -> assertThat(node.maxAgeDays()).as(node.name()).isNull();
                case PLAN, DUE, APPLICATION -> {}
            }
        }
    }

    private static Stream<Node> all(List<Node> nodes) {
        var found = new ArrayList<Node>();
        nodes.forEach(node -> {
            found.add(node);
            all(node.children()).forEach(found::add);
        });
        return found.stream();
    }
}
