package org.lingtouyan.division;

import java.time.LocalDate;
import org.lingtouyan.shared.Pinyin;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes what becomes of divisions, inside the transaction of whoever decides it; after that is committed
 * {@link Divisions#refresh} makes it known.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class DivisionChanges {

    private final JdbcClient jdbc;

    DivisionChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A division that is there from a day on, of the kind of an old one. A code that was ever used breaks the primary key. */
    public void begin(DivisionCode code, String name, String shortName, DivisionCode like, LocalDate day) {
        jdbc.sql(
                        """
                        insert into division.division
                               (code, name, short_name, level, kind, parent_code, pinyin, initials, valid_from)
                        select :code, :name, :shortName, :level, kind, :parent, :pinyin, :initials, :day
                          from division.division where code = :like
                        """)
                .param("code", code.value())
                .param("name", name)
                .param("shortName", shortName)
                .param("level", code.level().name())
                .param("like", like.value())
                .param("parent", code.parent().map(DivisionCode::value).orElse(null))
                .param("pinyin", Pinyin.of(shortName))
                .param("initials", Pinyin.initials(shortName))
                .param("day", day)
                .update();
    }

    /** What was true of the old division by years is true of the same one under its new code. */
    public void carryFlags(DivisionCode from, DivisionCode to) {
        jdbc.sql(
                        """
                        insert into division.flag (division_code, flag, year_from, year_to, source)
                        select :to, flag, year_from, year_to, source from division.flag where division_code = :from
                            on conflict do nothing
                        """)
                .param("from", from.value())
                .param("to", to.value())
                .update();
    }

    /** Is there no more from that day on; false if it had ended already. */
    public boolean end(DivisionCode code, LocalDate day) {
        return jdbc.sql("update division.division set valid_to = :day where code = :code and valid_to is null")
                        .param("code", code.value())
                        .param("day", day)
                        .update()
                == 1;
    }

    /** Is called otherwise from that day on. */
    public void rename(DivisionCode code, String name, LocalDate day) {
        jdbc.sql(
                        """
                        insert into division.former_name (code, name, short_name, pinyin, initials, valid_to)
                        select code, name, short_name, pinyin, initials, :day
                          from division.division where code = :code
                        """)
                .param("code", code.value())
                .param("day", day)
                .update();
        jdbc.sql(
                        """
                        update division.division
                           set name = :name, short_name = :name, pinyin = :pinyin, initials = :initials
                         where code = :code
                        """)
                .param("code", code.value())
                .param("name", name)
                .param("pinyin", Pinyin.of(name))
                .param("initials", Pinyin.initials(name))
                .update();
    }

    public void note(Change change) {
        jdbc.sql(
                        """
                        insert into division.change
                               (adjustment_id, kind, old_code, new_code, effective_on, basis, entered_by)
                        values (:adjustment, :kind, :from, :to, :on, :basis, :enteredBy)
                        """)
                .param("adjustment", change.adjustment())
                .param("kind", change.kind().name())
                .param("from", change.from().value())
                .param("to", change.to().value())
                .param("on", change.on())
                .param("basis", change.basis())
                .param("enteredBy", change.enteredBy())
                .update();
    }

    /** Another name of a place, or what is known better of one noted before. */
    public void note(Alias alias) {
        jdbc.sql(
                        """
                        insert into division.alias (division_code, name, natural_village, established, source)
                        values (:division, :name, :naturalVillage, :established, :source)
                            on conflict (division_code, name) do update
                           set natural_village = excluded.natural_village, established = excluded.established,
                               source = excluded.source
                        """)
                .param("division", alias.division().value())
                .param("name", alias.name())
                .param("naturalVillage", alias.naturalVillage())
                .param("established", alias.established())
                .param("source", alias.source())
                .update();
    }
}
