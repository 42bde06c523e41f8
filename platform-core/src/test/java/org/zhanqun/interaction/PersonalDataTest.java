package org.zhanqun.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhanqun.interaction.PersonalData.Finding;

class PersonalDataTest {
    private static final Sender SENDER = new Sender("江望舒", "0737-0000123", "w@example.com");

    @ParameterizedTest
    @CsvSource({
        "我的身份证是430923199001010014。, IDENTITY_NUMBER",
        "证号43092319900101001X请核实, IDENTITY_NUMBER",
        "４３０９２３１９９００１０１００１４, IDENTITY_NUMBER",
        "电话13800000000, MOBILE",
        "电话+86 138 0000 0000急, MOBILE",
        "电话138-0000-0000, MOBILE",
        "卡号6222 0000 0000 0000 000, BANK_CARD",
        "写给abc.d@example.com吧, EMAIL",
        "我叫江望舒, SENDER"
    })
    void whatIdentifiesSomebodyIsFoundAndCovered(String text, Finding finding) {
        assertThat(PersonalData.in(text, SENDER)).contains(finding);
        assertThat(PersonalData.in(PersonalData.masked(text, SENDER), SENDER)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026年11月28日下午3点", "0737-0000200", "县政府〔2026〕12号", "第13800000页共1234567890行"})
    void whatIsNobodysIsLeftAlone(String text) {
        assertThat(PersonalData.in(text, SENDER)).isEqualTo(Set.of());
        assertThat(PersonalData.masked(text, SENDER)).isEqualTo(text);
    }

    @Test
    void ofANameTheFirstCharacterStays() {
        assertThat(PersonalData.maskedName("江望舒")).isEqualTo("江*");
        assertThat(PersonalData.maskedName(" ")).isEqualTo("网友");
        assertThat(PersonalData.maskedName(null)).isEqualTo("网友");
        assertThat(PersonalData.maskedName("𠮷田")).isEqualTo("𠮷*");
        assertThat(PersonalData.masked("江望舒：", SENDER)).isEqualTo("江*：");
    }
}
