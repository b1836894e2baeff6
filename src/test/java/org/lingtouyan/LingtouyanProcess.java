package org.lingtouyan;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The product as a process of its own, as tests and measurements start it: on a home and a port, with little memory. */
public final class LingtouyanProcess {

    private LingtouyanProcess() {}

    /** The jar that was built. */
    public static Path jar() {
        return Path.of("target/lingtouyan.jar").toAbsolutePath();
    }

    /** From a jar, as an operator runs it. */
    public static ProcessBuilder of(Path jar, Path home, int port, String... arguments) {
        return command(home, port, List.of("-jar", jar.toString()), arguments);
    }

    /** From the classes that are tested, without packing them. */
    public static ProcessBuilder ofClasses(Path home, int port, String... arguments) {
        return command(
                home,
                port,
                List.of("-cp", System.getProperty("java.class.path"), Lingtouyan.class.getName()),
                arguments);
    }

    /** On the quick compiler alone, as ./start: such a process lives for minutes. */
    private static ProcessBuilder command(Path home, int port, List<String> program, String... arguments) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Duser.timezone=Asia/Shanghai",
                "-Dfile.encoding=UTF-8",
                "-Xmx512m"));
        command.addAll(program);
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command).redirectErrorStream(true);
        process.environment().put("LINGTOUYAN_HOME", home.toString());
        process.environment().put("PORT", String.valueOf(port));
        return process;
    }
}
