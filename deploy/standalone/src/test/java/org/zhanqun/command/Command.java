package org.zhanqun.command;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The command {@code ./zhanqun}, called as a user would call it, on a machine that has just the programs a test gives it.
 */
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

    private final Path programs;
    private final Map<String, String> environment = new TreeMap<>();

    private Command(Path machine) {
        programs = machine.resolve("bin");
        try {
            Files.createDirectories(programs);
            var home = Files.createDirectories(machine.resolve("home"));
            environment.put("PATH", programs.toString());
            environment.put("HOME", home.toString());
            environment.put("ZHANQUN_JAVA_PATHS", home.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        UTILITIES.forEach(this::withMachines);
    }

    /** On a machine without JDK, Maven and Node. */
    static Command onBareMachine(Path machine) {
        return new Command(machine);
    }

    /** On a machine that lacks nothing. */
    static Command onGoodMachine(Path machine) {
        return new Command(machine)
                .with("JAVA_HOME", JDK.toString())
                .withMachines("node")
                .withFake("npm", "echo 10.0.0")
                .withFake("mvn", "echo 'Apache Maven 3.9.9 (sample)'");
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
        try {
            Files.deleteIfExists(programs.resolve(name));
            Files.createSymbolicLink(programs.resolve(name), machines(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
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

    /** Runs it to its end. There is no terminal. */
    Outcome run(String... arguments) throws Exception {
        var line = new ArrayList<>(List.of(PROJECT.resolve("zhanqun").toString()));
        line.addAll(List.of(arguments));
        var said = Files.createTempFile(programs.getParent(), "said", ".txt");
        var builder = new ProcessBuilder(line)
                .directory(programs.getParent().toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        var process = builder.start();
        process.getOutputStream().close();
        if (!process.waitFor(30, SECONDS)) {
            process.destroy();
            throw new AssertionError("Still running after half a minute:\n" + Files.readString(said));
        }
        return new Outcome(process.exitValue(), Files.readString(said));
    }
}
