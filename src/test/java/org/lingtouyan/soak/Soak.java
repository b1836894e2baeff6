package org.lingtouyan.soak;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Blow after blow on an installation at which clerks write and an office sends spreadsheets, and what is found in the end. */
public final class Soak {

    private static final int CLERKS = 4;

    private final Installed here;
    private final RandomGenerator chance;
    private final Clerk.Written written = new Clerk.Written();
    private final Office.Sent sent = new Office.Sent();
    private final List<Thread> load;

    public Soak(Installed here, RandomGenerator chance, int rowsOfASheet) {
        this.here = here;
        this.chance = chance;
        this.load = Stream.concat(
                        IntStream.range(0, CLERKS).mapToObj(number -> new Thread(new Clerk(here, written), "clerk")),
                        Stream.of(new Thread(new Office(here, sent, rowsOfASheet), "office")))
                .toList();
    }

    public void begin() {
        load.forEach(worker -> worker.setDaemon(true));
        load.forEach(Thread::start);
        awaitWrites(CLERKS);
    }

    /** Some work, the blow, and back at work: seconds from the blow's end to the next acknowledged write. */
    public double suffer(Blow blow, int workAtMost) throws Exception {
        Installed.pause(chance.nextInt(workAtMost));
        blow.strike(here, chance);
        long began = System.nanoTime();
        here.awaitServing();
        awaitWrites(1);
        return (System.nanoTime() - began) / 1e9;
    }

    public Verdict end() throws Exception {
        written.enough = true;
        sent.enough = true;
        for (var worker : load) {
            worker.join();
        }
        return Verdict.on(here, written, sent);
    }

    /** How often clerks were answered with each status; 0 stands for no answer. */
    public String answers() {
        return written.answers.toString();
    }

    private void awaitWrites(int more) {
        int before = written.count();
        Installed.await("writes are acknowledged", () -> written.count() >= before + more);
    }
}
