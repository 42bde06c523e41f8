package org.zhanqun.demo.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TemplateTest {

    private final Template template = new Template(new Random(1), Map.of("r", "安化县", "phrase", "{r}全境")::get);

    @Test
    void fillsNamesAndPhrases() {
        assertThat(template.fill("{r}：{phrase}")).isEqualTo("安化县：安化县全境");
    }

    @Test
    void keepsWhatItDrew() {
        var title = template.fill("{n:10-90/10}个，{春|秋}");
        assertThat(template.fill("{n:10-90/10}个，{春|秋}")).isEqualTo(title);
        assertThat(title).matches("[1-9]0个，[春秋]");
        assertThat(template.fill("{n}个")).isEqualTo(title.substring(0, 3));
    }

    @Test
    void refusesNamesThatNobodyKnows() {
        assertThatIllegalArgumentException().isThrownBy(() -> template.fill("{nobody}"));
    }
}
