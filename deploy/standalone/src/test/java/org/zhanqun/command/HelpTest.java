package org.zhanqun.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code ./zhanqun help} needs no program that might be missing, and leaves nothing out. */
class HelpTest {
    private static final Pattern EXPLAINED_COMMAND = Pattern.compile("^ {2}(\\w+) +\\S*\\p{IsHan}", Pattern.MULTILINE);
    private static final Pattern COMMAND =
            Pattern.compile("^ {4}(\\w+)(?: \\|[^)]*)?\\) (?:run_|help)", Pattern.MULTILINE);
    private static final Pattern OPTION = Pattern.compile("(--[a-z-]+)(?=\\)| \\|)");

    @TempDir
    Path machine;

    @ParameterizedTest
    @ValueSource(strings = {"help", "-h", "--help", ""})
    void itExplainsEveryCommandAndOption(String argument) throws Exception {
        var command = Command.onBareMachine(machine);
        var outcome = argument.isEmpty() ? command.run() : command.run(argument);

        assertThat(outcome.status()).isZero();
        var commands = found(COMMAND, "zhanqun");
        assertThat(commands).contains("run", "dev", "test", "bench", "help");
        assertThat(found(EXPLAINED_COMMAND.matcher(outcome.said()).results())).containsAll(commands);
        var options = found(OPTION, "deploy/bin/run.sh");
        assertThat(options).contains("--port", "--keycloak-port", "--data", "--no-demo", "--reset", "--yes");
        assertThat(outcome.said()).contains(options).contains(found(OPTION, "deploy/bin/bench.sh"));
        assertThat(outcome.said()).contains("JDK 25", "Maven 3.8+", "Node.js 20+", "Ctrl-C 结束", "Ctrl-C ends it");
    }

    @Test
    void whoMistypesACommandIsShownTheRightOnes() throws Exception {
        var outcome = Command.onBareMachine(machine).run("rnu");
        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.said()).contains("没有“rnu”这个命令", "there is no command 'rnu'", "--no-demo");
    }

    private static List<String> found(Pattern pattern, String file) throws Exception {
        return found(
                pattern.matcher(Files.readString(Command.PROJECT.resolve(file))).results());
    }

    private static List<String> found(Stream<MatchResult> results) {
        return results.map(result -> result.group(1)).distinct().toList();
    }
}
