package org.lingtouyan.scenario;

import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Remembers which scenario this database holds and how far it got. */
@Component
class ScenarioTable {

    private final JdbcClient jdbc;

    ScenarioTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The run this database holds; it becomes this one if there is none yet. */
    Run begin(Run wanted) {
        jdbc.sql("insert into scenario.run (name, size, seed) values (:name, :size, :seed) on conflict do nothing")
                .param("name", wanted.name())
                .param("size", wanted.size().name())
                .param("seed", wanted.seed())
                .update();
        return jdbc.sql("select name, size, seed from scenario.run where name = :name")
                .param("name", wanted.name())
                .query(Run.class)
                .single();
    }

    /** Claims a step for the transaction that writes it; false when it is written already. */
    boolean claim(Run run, String step) {
        return jdbc.sql("insert into scenario.progress (name, step) values (:name, :step) on conflict do nothing")
                        .param("name", run.name())
                        .param("step", step)
                        .update()
                == 1;
    }

    /** Has the database look at what was written, so that what reads it next is planned by the sizes it has now. */
    void knowSizes() {
        jdbc.sql("select scenario.know_sizes()").query().singleRow();
    }

    Set<String> done(Run run) {
        return Set.copyOf(jdbc.sql("select step from scenario.progress where name = :name")
                .param("name", run.name())
                .query(String.class)
                .list());
    }

    record Run(String name, Size size, long seed) {}
}
