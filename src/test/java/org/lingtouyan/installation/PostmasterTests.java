package org.lingtouyan.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostmasterTests {

    @TempDir
    Path data;

    private Process program;

    @AfterEach
    void end() {
        if (program != null) {
            program.destroyForcibly().onExit().join();
        }
    }

    @Test
    void aFileThatACrashLeftEmptyNamesNobodyAndIsForgotten() throws IOException {
        says("");
        assertThat(Postmaster.on(data)).isEmpty();
        Postmaster.forgetDead(data);
        assertThat(data.resolve("postmaster.pid")).doesNotExist();
    }

    @Test
    void aProgramThatGotTheNumberOfADeadOneIsNotTakenForIt() throws IOException {
        names(ProcessHandle.current().pid());
        assertThat(Postmaster.on(data)).isEmpty();
    }

    @Test
    void aPostgresOnOtherDataIsNotOurs() throws IOException {
        names(startedOn(data.resolve("elsewhere")));
        assertThat(Postmaster.on(data)).isEmpty();
    }

    @Test
    void oneThatRunsOnOurDataIsFoundAndItsFileKept() throws IOException {
        names(startedOn(data));
        assertThat(Postmaster.on(data)).contains(new Postmaster(5999));
        Postmaster.forgetDead(data);
        assertThat(data.resolve("postmaster.pid")).exists();
    }

    @Test
    void oneThatEndedIsGone() throws IOException {
        names(startedOn(data));
        program.destroyForcibly().onExit().join();
        assertThat(Postmaster.on(data)).isEmpty();
    }

    /** Any program will do that keeps its arguments: the rest of the line goes to the script. */
    private long startedOn(Path folder) throws IOException {
        program = new ProcessBuilder("sh", "-c", "read line", "postgres", "-D", folder.toString()).start();
        return program.pid();
    }

    private void names(long pid) throws IOException {
        says(pid + "\n" + data + "\n1700000000\n5999\n\n127.0.0.1\n  1 2\nready\n");
    }

    private void says(String text) throws IOException {
        Files.writeString(data.resolve("postmaster.pid"), text);
    }
}
