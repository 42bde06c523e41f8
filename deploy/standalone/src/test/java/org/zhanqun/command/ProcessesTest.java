package org.zhanqun.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How the command ends what it started when that does not want to end. */
class ProcessesTest {
    private static final String STUBBORN_TREE = """
            . "$1"
            sh -c 'trap "" TERM; sh -c "trap \\"\\" TERM; echo \\$\\$; sleep 60; sleep 60" & wait' &
            first=$!
            sh -c 'trap "" TERM; echo bystander $$; exec sleep 60' &
            bystander=$!
            sleep 1
            insist "$first"
            echo ended
            wait $bystander
            """;

    @Test
    void whatDoesNotEndWhenAskedIsEndedWithAllThatCameOfItAndNothingElse() throws IOException {
        var processes = Command.PROJECT.resolve("deploy/bin/processes.sh").toString();
        var shell = new ProcessBuilder("sh", "-c", STUBBORN_TREE, "sh", processes)
                .redirectErrorStream(true)
                .start();
        try (var output = shell.inputReader(UTF_8)) {
            long inside = 0;
            long bystander = 0;
            for (var line = output.readLine(); !"ended".equals(line); line = output.readLine()) {
                assertThat(line).isNotNull();
                if (line.startsWith("bystander ")) {
                    bystander = Long.parseLong(line.substring("bystander ".length()));
                } else if (line.matches("\\d+")) {
                    inside = Long.parseLong(line);
                }
            }
            assertThat(running(inside)).isEmpty();
            assertThat(running(bystander)).isPresent();
        } finally {
            shell.descendants().forEach(ProcessHandle::destroyForcibly);
            shell.destroyForcibly();
        }
    }

    /** What a process runs; nothing when it has ended, be it that nobody has asked yet how. */
    private static Optional<String> running(long process) {
        return ProcessHandle.of(process).flatMap(handle -> handle.info().command());
    }
}
