package org.zhanqun.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code ./zhanqun bench} says before it measures anything; the measuring itself takes hours and is not a test. */
class BenchTest {
    private static final Path SCENARIOS = Command.PROJECT.resolve("deploy/bench/scenarios");

    @TempDir
    Path machine;

    @Test
    void itListsEveryScenarioAndWhatItNeeds() throws Exception {
        var outcome = onMachineWithoutPeers().run("bench", "--list");

        assertThat(outcome.status()).as(outcome.said()).isZero();
        try (Stream<Path> files = Files.list(SCENARIOS)) {
            var names = files.map(file -> file.getFileName().toString().replace(".mjs", ""))
                    .filter(name -> !name.equals("index"))
                    .toList();
            assertThat(names).contains("home", "province", "rendered", "size");
            assertThat(outcome.said().lines().map(line -> line.strip().split(" ")[0]))
                    .containsExactlyInAnyOrderElementsOf(names);
        }
        assertThat(outcome.said()).contains("（wrk, nginx）", "（hugo）", "（mysql）");
    }

    @ParameterizedTest
    @CsvSource({"home,wrk,wrk", "home,nginx,nginx-light", "export,hugo,hugo"})
    void whatIsMissingIsSaidBeforeAnythingIsBuilt(String scenario, String program, String debianPackage)
            throws Exception {
        var outcome = onMachineWithoutPeers().run("bench", scenario);

        assertThat(outcome.said())
                .contains(scenario + ": 缺少 " + program + "，Debian 软件包 " + debianPackage)
                .contains(program + " is missing; on Debian it is the package " + debianPackage)
                .doesNotContain("正在构建");
        assertThat(outcome.status()).as(outcome.said()).isEqualTo(1);
    }

    @Test
    void scenarioThatIsNone() throws Exception {
        var outcome = onMachineWithoutPeers().run("bench", "hom");
        assertThat(outcome.said()).contains("没有“hom”这个场景", "there is no scenario 'hom'", "./zhanqun bench --list");
        assertThat(outcome.status()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--pair", "-x"})
    void unknownOption(String option) throws Exception {
        var outcome = onMachineWithoutPeers().run("bench", option);
        assertThat(outcome.said()).contains("没有“" + option + "”这个选项", "there is no option '" + option + "'");
        assertThat(outcome.status()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"--pairs,0", "--pairs,many", "--seconds,1000", "--seconds,-1"})
    void numberThatIsNone(String option, String value) throws Exception {
        var outcome = onMachineWithoutPeers().run("bench", option, value);
        assertThat(outcome.said()).contains(option + " 的值应为 1 到 999", "wants a number from 1 to 999: " + value);
        assertThat(outcome.status()).isEqualTo(2);
    }

    private Command onMachineWithoutPeers() throws Exception {
        var nowhere = machine.resolve("nowhere").toString();
        return Command.onGoodMachine(machine)
                .with("ZHANQUN_WRK", nowhere)
                .with("ZHANQUN_NGINX", nowhere)
                .with("ZHANQUN_HUGO", nowhere);
    }
}
