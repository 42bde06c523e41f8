package org.zhanqun.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code ./zhanqun run} refuses: it says why, in Chinese and in English, and leaves everything as it was. */
class RefusalsTest {
    @TempDir
    Path machine;

    private Path data;

    @BeforeEach
    void chooseDataFolder() {
        data = machine.resolve("data");
    }

    /** Exit status 1, the words, and no data folder. */
    private void refuses(Command command, String... words) throws Exception {
        refusesWithStatus(1, command.run("run", "--data", data.toString()), words);
    }

    private void refusesWithStatus(int status, Command.Outcome outcome, String... words) {
        assertThat(outcome.said()).contains(words);
        assertThat(outcome.status()).as(outcome.said()).isEqualTo(status);
        assertThat(data).doesNotExist();
    }

    @Test
    void noJdk() throws Exception {
        refuses(Command.onBareMachine(machine), "没有找到 JDK 25", "No JDK 25 found", "JAVA_HOME");
    }

    @Test
    void jdkThatIsTooOld() throws Exception {
        var old = machine.resolve("jdk-17");
        Command.fake(old.resolve("bin/java"), "echo 'openjdk version \"17.0.9\" 2023-10-17' >&2");
        Command.fake(old.resolve("bin/javac"), "echo 'javac 17.0.9'");
        refuses(
                Command.onGoodMachine(machine).with("JAVA_HOME", old.toString()),
                "没有找到 JDK 25",
                "No JDK 25 found",
                "版本过低 / too old",
                old + ": 17 (JAVA_HOME)");
    }

    @Test
    void runtimeWithoutCompiler() throws Exception {
        var runtime = machine.resolve("jre-25");
        Command.fake(runtime.resolve("bin/java"), "echo 'openjdk version \"25\" 2025-09-16' >&2");
        refuses(Command.onGoodMachine(machine).with("JAVA_HOME", runtime.toString()), "没有找到 JDK 25", "No JDK 25 found");
    }

    @Test
    void noMaven() throws Exception {
        refuses(Command.onGoodMachine(machine).without("mvn"), "没有找到 Maven", "Maven (mvn) not found");
    }

    @Test
    void mavenThatIsTooOld() throws Exception {
        refuses(
                Command.onGoodMachine(machine).withFake("mvn", "echo 'Apache Maven 3.6.3'"),
                "Maven 版本过低：3.6.3，需要 3.8",
                "Maven 3.6.3 is too old; 3.8 or newer is needed");
    }

    @Test
    void mavenThatDoesNotWork() throws Exception {
        refuses(
                Command.onGoodMachine(machine).withFake("mvn", "echo 'cannot open the library' >&2; exit 1"),
                "没有报告版本",
                "does not tell a version",
                "cannot open the library");
    }

    @Test
    void noNode() throws Exception {
        refuses(Command.onGoodMachine(machine).without("node"), "没有找到 Node.js", "Node.js (node) not found");
    }

    @Test
    void nodeThatIsTooOld() throws Exception {
        refuses(
                Command.onGoodMachine(machine).withFake("node", "echo v18.19.0"),
                "Node.js 版本过低：18.19.0，需要 20",
                "Node.js 18.19.0 is too old; 20 or newer is needed");
    }

    @Test
    void noNpm() throws Exception {
        refuses(Command.onGoodMachine(machine).without("npm"), "没有找到 npm", "npm not found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--port", "--keycloak-port"})
    void portInUse(String option) throws Exception {
        try (var holder = Ports.taken()) {
            var port = Integer.toString(holder.getLocalPort());
            var other = option.equals("--port") ? "--keycloak-port" : "--port";
            var outcome = Command.onGoodMachine(machine)
                    .run("run", option, port, other, Integer.toString(Ports.unused()), "--data", data.toString());
            refusesWithStatus(
                    1,
                    outcome,
                    "端口 " + port + " 已被占用，请用 " + option + " 另选一个",
                    "port " + port + " is in use; choose another with " + option);
        }
    }

    @Test
    void jdkInOneOfTheUsualPlacesWillDo() throws Exception {
        try (var holder = Ports.taken()) {
            var outcome = Command.onGoodMachine(machine)
                    .with("JAVA_HOME", machine.resolve("nowhere").toString())
                    .with("ZHANQUN_JAVA_PATHS", machine + ":" + Command.JDK)
                    .run("run", "--port", Integer.toString(holder.getLocalPort()), "--data", data.toString());
            refusesWithStatus(1, outcome, "已被占用");
            assertThat(outcome.said()).doesNotContain("JDK");
        }
    }

    @Test
    void onePortForBoth() throws Exception {
        var port = Integer.toString(Ports.unused());
        var outcome = Command.onGoodMachine(machine)
                .run("run", "--port", port, "--keycloak-port", port, "--data", data.toString());
        refusesWithStatus(1, outcome, "--port 与 --keycloak-port 不能相同", "they must differ: " + port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "123456", "-1", "http", "80 80"})
    void portThatIsNone(String port) throws Exception {
        var outcome = Command.onGoodMachine(machine).run("run", "--port", port, "--data", data.toString());
        refusesWithStatus(2, outcome, "--port 的值应为 1 到 65535 之间的端口号", "wants a port number from 1 to 65535: " + port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--port", "--keycloak-port", "--data"})
    void optionWithoutItsValue(String option) throws Exception {
        var outcome = Command.onGoodMachine(machine).run("run", option);
        refusesWithStatus(2, outcome, option + " 缺少值", option + " needs a value");
    }

    @ParameterizedTest
    @CsvSource({"run,--prot", "run,8081", "dev,--fast"})
    void unknownOption(String job, String option) throws Exception {
        var outcome = Command.onGoodMachine(machine).run(job, "--data", data.toString(), option);
        refusesWithStatus(
                2, outcome, "没有“" + option + "”这个选项", "there is no option '" + option + "'", "./zhanqun help");
    }

    @Test
    void fileInPlaceOfTheDataFolder() throws Exception {
        var file = Files.writeString(machine.resolve("notes.txt"), "mine");
        refusesWithStatus(1, runOnFreePorts(file), "无法建立数据目录", "can't create the data folder: " + file);
        assertThat(file).hasContent("mine");
    }

    @Test
    void folderOfSomebodyElse() throws Exception {
        var pictures = Files.createDirectories(machine.resolve("pictures"));
        Files.writeString(pictures.resolve("cat.jpg"), "a cat");
        for (var options : new String[][] {{}, {"--reset", "--yes"}}) {
            var outcome = runOnFreePorts(pictures, options);
            refusesWithStatus(1, outcome, "有不属于本平台的文件", "holds files which are not the platform's", "--data");
            assertThat(pictures.toFile().list()).containsExactly("cat.jpg");
            assertThat(pictures.resolve("cat.jpg")).hasContent("a cat");
        }
    }

    @Test
    void dataFolderThatAnotherProcessHolds() throws Exception {
        Files.createDirectories(data);
        Files.writeString(data.resolve("identity-secret"), "secret");
        var script = Files.writeString(machine.resolve("zhanqun"), "read -r _");
        var holder = new ProcessBuilder("sh", script.toString()).start();
        try {
            var lock = Files.writeString(data.resolve("zhanqun.lock"), holder.pid() + "\n");
            var outcome = runOnFreePorts(data);
            assertThat(outcome.said())
                    .contains("正被另一进程使用（pid " + holder.pid() + "）")
                    .contains("Another process (pid " + holder.pid() + ") holds the data folder");
            assertThat(outcome.status()).isEqualTo(1);
            assertThat(lock).hasContent(holder.pid() + "\n");
            assertThat(data.toFile().list()).containsExactlyInAnyOrder("identity-secret", "zhanqun.lock");
            assertThat(holder.isAlive()).isTrue();
        } finally {
            holder.destroy();
        }
    }

    @Test
    void resetThatNobodyCanConfirm() throws Exception {
        refusesWithStatus(1, runOnFreePorts(data, "--reset"), "没有终端可供确认，未删除任何数据", "nothing was deleted. Add --yes");
        Files.createDirectories(data);
        Files.writeString(data.resolve("identity-secret"), "secret");
        Files.writeString(data.resolve("zhanqun.mv.db"), "the sites");
        assertThat(runOnFreePorts(data, "--reset").status()).isEqualTo(1);
        assertThat(data.toFile().list()).containsExactlyInAnyOrder("identity-secret", "zhanqun.mv.db");
        assertThat(data.resolve("zhanqun.mv.db")).hasContent("the sites");
    }

    private Command.Outcome runOnFreePorts(Path folder, String... options) throws Exception {
        var arguments = new String[7 + options.length];
        arguments[0] = "run";
        arguments[1] = "--data";
        arguments[2] = folder.toString();
        arguments[3] = "--port";
        arguments[4] = Integer.toString(Ports.unused());
        arguments[5] = "--keycloak-port";
        arguments[6] = Integer.toString(Ports.unused());
        System.arraycopy(options, 0, arguments, 7, options.length);
        return Command.onGoodMachine(machine).run(arguments);
    }
}
