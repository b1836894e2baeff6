package org.lingtouyan.indicator;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.lingtouyan.indicator.Indicator.Counted;
import org.springframework.stereotype.Component;

/**
 * The numbers under which cells know their figures. A definition that is new or reads differently than when it was last
 * counted makes its view due everywhere; one that is gone takes its cells with it.
 */
@Component
class Definitions {

    private final WorkerDatabase database;
    private final Map<String, Integer> ids;

    Definitions(WorkerDatabase database, Catalogue catalogue, Recounts recounts) {
        this.database = database;
        this.ids = database.transaction.execute(status -> synchronise(catalogue, recounts));
    }

    Map<String, Integer> ids() {
        return ids;
    }

    int id(String key) {
        return Objects.requireNonNull(ids.get(key));
    }

    private Map<String, Integer> synchronise(Catalogue catalogue, Recounts recounts) {
        database.jdbc.sql("lock table indicator.definition in exclusive mode").update();
        var held = database
                .jdbc
                .sql("select key, source from indicator.definition")
                .query((row, number) -> Map.entry(row.getString("key"), row.getString("source")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        var changed = catalogue.counted().stream()
                .filter(figure -> !figure.about().source().equals(held.get(figure.key())))
                .toList();
        changed.forEach(this::keep);
        forgetAllBut(catalogue.counted());
        recounts.everywhere(changed.stream().map(Counted::view).distinct().toList());
        return database
                .jdbc
                .sql("select key, id from indicator.definition")
                .query((row, number) -> Map.entry(row.getString("key"), row.getInt("id")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private void keep(Counted figure) {
        database.jdbc
                .sql(
                        """
                        insert into indicator.definition (key, view_name, source)
                        values (:key, :view, :source)
                            on conflict (key) do update set view_name = excluded.view_name, source = excluded.source
                        """)
                .param("key", figure.key())
                .param("view", figure.view())
                .param("source", figure.about().source())
                .update();
    }

    private void forgetAllBut(List<Counted> figures) {
        database.jdbc
                .sql("delete from indicator.definition where key <> all(:keys)")
                .param("keys", figures.stream().map(Counted::key).toArray(String[]::new))
                .update();
    }
}
