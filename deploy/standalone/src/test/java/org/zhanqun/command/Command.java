package org.zhanqun.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The command {@code ./zhanqun}, called as its users call it, on a machine that has just the programs a test gives it. */
final class Command {
    /** Where the command lies: the root of the project. */
    static final Path PROJECT = Stream.iterate(Path.of("").toAbsolutePath(), Path::getParent)
            .filter(folder -> Files.isRegularFile(folder.resolve("zhanqun")))
            .findFirst()
            .orElseThrow();

    /** The JDK of this test, which the command must find good enough. */
    static final Path JDK = Path.of(System.getProperty("java.home"));

    /** What every Unix has; the JDK, Maven and Node are for the tests to add. */
    private static final List<String> UTILITIES = List.of(
            "awk", "cat", "chmod", "cmp", "comm", "cp", "date", "dirname", "env", "find", "grep", "id", "kill", "mkdir",
            "mkfifo", "mktemp", "mv", "nice", "ps", "rm", "sed", "sh", "sleep", "sort", "tail", "tr", "uname");

    private final Path folder;
    private final Path programs;
    private final Map<String, String> environment = new TreeMap<>();

    private Command(Path folder) {
        this.folder = folder;
        this.programs = folder.resolve("bin");
    }

    /** On a machine without JDK, Maven and Node, which lives in a folder. */
    static Command onBareMachine(Path folder) throws IOException {
        var command = new Command(folder);
        Files.createDirectories(command.programs);
        var home = Files.createDirectories(folder.resolve("home")).toString();
        UTILITIES.forEach(command::withMachines);
        return command.with("PATH", command.programs.toString())
                .with("HOME", home)
                .with("ZHANQUN_JAVA_PATHS", home);
    }

    /** On a machine that lacks nothing, although its Maven and npm can't do more than tell their versions. */
    static Command onGoodMachine(Path folder) throws IOException {
        return onBareMachine(folder)
                .with("JAVA_HOME", JDK.toString())
                .withMachines("node")
                .withFake("npm", "echo 10.0.0")
                .withFake("mvn", "echo 'Apache Maven 3.9.9 (sample)'");
    }

    /** On the machine that runs this test; what the command says is kept in a folder. */
    static Command onThisMachine(Path folder) {
        var command = new Command(folder);
        System.getenv().forEach((name, value) -> {
            if (!name.startsWith("ZHANQUN_")) {
                command.with(name, value);
            }
        });
        return command.with("JAVA_HOME", JDK.toString());
    }

    Command with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** A program that only answers. */
    Command withFake(String name, String script) {
        fake(programs.resolve(name), script);
        return this;
    }

    /** A program of the machine that runs this test. */
    Command withMachines(String name) {
        return withFake(name, "exec '" + machines(name) + "' \"$@\"");
    }

    Command without(String name) {
        try {
            Files.delete(programs.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    static void fake(Path program, String script) {
        try {
            Files.createDirectories(program.getParent());
            Files.deleteIfExists(program);
            Files.writeString(program, "#!/bin/sh\n" + script + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat(program.toFile().setExecutable(true)).isTrue();
    }

    private static Path machines(String name) {
        return Stream.of(System.getenv("PATH").split(":"))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("This machine has no " + name));
    }

    /** What it said, on either of its outputs, and its exit status. */
    record Outcome(int status, String said) {}

    /** Runs it to its end. */
    Outcome run(String... arguments) throws Exception {
        try (var running = start(arguments)) {
            return running.outcome(Duration.ofSeconds(30));
        }
    }

    /** Starts it without a terminal. */
    Running start(String... arguments) throws IOException {
        // Maven may have been started in the background by a shell, which then has it and all below it ignore Ctrl-C.
        var line = new ArrayList<>(List.of(machines("perl").toString(), "-e", "$SIG{INT} = 'DEFAULT'; exec @ARGV"));
        line.add(PROJECT.resolve("zhanqun").toString());
        line.addAll(List.of(arguments));
        var said = Files.createTempFile(folder, "said", ".txt");
        var builder = new ProcessBuilder(line)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        var process = builder.start();
        process.getOutputStream().close();
        return new Running(process, said);
    }

    /** The command while it runs. */
    record Running(Process process, Path output) implements AutoCloseable {
        String said() throws IOException {
            return Files.readString(output);
        }

        Outcome outcome(Duration patience) throws Exception {
            assertThat(process.waitFor(patience))
                    .as("It has not ended, and said:%n%s", said())
                    .isTrue();
            return new Outcome(process.exitValue(), said());
        }

        /** Ends it as Ctrl-C does. */
        void interrupt() throws Exception {
            new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
                    .start()
                    .waitFor();
        }

        /** Asks it to end, so that it ends what it started; a test that failed leaves nothing running. */
        @Override
        public void close() throws InterruptedException {
            process.destroy();
            process.waitFor(Duration.ofMinutes(1));
        }
    }
}
