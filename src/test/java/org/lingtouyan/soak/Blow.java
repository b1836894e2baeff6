package org.lingtouyan.soak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.random.RandomGenerator;

/** What can befall an installation in the middle of work. Each leaves it as it then is; nothing is mended but what a person would. */
public enum Blow {
    SERVER("server killed") {
        @Override
        void strike(Installed here, RandomGenerator chance) throws IOException {
            here.killServer();
            here.launch();
        }
    },
    STARTING_SERVER("server killed, and again while it starts") {
        @Override
        void strike(Installed here, RandomGenerator chance) throws IOException {
            here.killServer();
            here.launch();
            Installed.pause(chance.nextInt(8_000));
            here.killServer();
            here.launch();
        }
    },
    DATABASE("database killed") {
        @Override
        void strike(Installed here, RandomGenerator chance) throws IOException {
            here.killDatabase();
        }
    },
    DATABASE_PROCESS("one process of the database killed") {
        @Override
        void strike(Installed here, RandomGenerator chance) throws IOException {
            var children = here.postmaster().children().toList();
            children.get(chance.nextInt(children.size())).destroyForcibly();
        }
    },
    BOTH("server and database killed") {
        @Override
        void strike(Installed here, RandomGenerator chance) throws IOException {
            here.killServer();
            here.killDatabase();
            here.launch();
        }
    },
    UNREACHABLE("database unreachable for 2 to 26 s") {
        @Override
        void strike(Installed here, RandomGenerator chance) throws IOException {
            var processes = here.databaseProcesses();
            signal("-STOP", processes);
            Installed.pause(2_000 + chance.nextInt(24_000));
            signal("-CONT", processes);
        }
    },
    DISK_FULL("disk full for 2 to 10 s") {
        @Override
        void strike(Installed here, RandomGenerator chance) throws IOException {
            var filling = here.home().resolve("filling");
            long room = Files.getFileStore(here.home()).getUsableSpace();
            run(List.of("fallocate", "-l", String.valueOf(room), filling.toString()));
            Installed.pause(2_000 + chance.nextInt(8_000));
            Files.delete(filling);
        }
    },
    CLOCK("application's clock moved by up to 3 days for 2 to 10 s") {
        @Override
        void strike(Installed here, RandomGenerator chance) throws IOException {
            move(here, chance.nextInt(-259_200, 259_200));
            Installed.pause(2_000 + chance.nextInt(8_000));
            move(here, 0);
        }
    };

    /** The file by which {@code bench/clock.c}, loaded before the server, moves its clock: seconds, always as many bytes. */
    public static final String MOVED_CLOCK = "clock";

    private final String inWords;

    Blow(String inWords) {
        this.inWords = inWords;
    }

    abstract void strike(Installed here, RandomGenerator chance) throws IOException;

    public String inWords() {
        return inWords;
    }

    /** Written over in place, because the server's process has the file before its eyes. */
    public static void move(Installed here, int seconds) throws IOException {
        Files.writeString(
                here.home().resolve(MOVED_CLOCK),
                "%+-15d\n".formatted(seconds),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
    }

    private static void signal(String signal, List<ProcessHandle> processes) throws IOException {
        for (var process : processes) {
            if (process.isAlive()) {
                run(List.of("kill", signal, String.valueOf(process.pid())));
            }
        }
    }

    static boolean run(List<String> command) throws IOException {
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(Path.of("/dev/null").toFile())
                    .start();
            return process.waitFor() == 0;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
    }
}
