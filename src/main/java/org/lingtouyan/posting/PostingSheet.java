package org.lingtouyan.posting;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.cadre.Cadres;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.parameter.Codes;
import org.lingtouyan.posting.PostingReading.ToldRow;
import org.lingtouyan.shared.Refusal;
import org.lingtouyan.sheet.Column;
import org.lingtouyan.sheet.Fault;
import org.lingtouyan.sheet.Faults;
import org.lingtouyan.sheet.ImportUndo;
import org.lingtouyan.sheet.Outcome;
import org.lingtouyan.sheet.SheetContext;
import org.lingtouyan.sheet.SheetPlaces;
import org.lingtouyan.sheet.SheetRow;
import org.lingtouyan.sheet.SheetTable;
import org.lingtouyan.sheet.SheetWords;
import org.lingtouyan.sheet.Undone;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes rosters of first secretaries, teams and secondments in, one posting a row. A row that the rules forbid is undone to
 * where it began, the person it would have entered included, and leaves the others as they are.
 */
@Component
class PostingSheet implements SheetTable {

    private final Divisions divisions;
    private final Codes codes;
    private final Cadres cadres;
    private final Postings postings;
    private final PostingTable table;
    private final Succession succession;
    private final TransactionTemplate rowByRow;
    private final ImportUndo undo;

    PostingSheet(
            Divisions divisions,
            Codes codes,
            Cadres cadres,
            Postings postings,
            PostingTable table,
            Succession succession,
            PlatformTransactionManager transactions,
            ImportUndo undo) {
        this.undo = undo;
        this.divisions = divisions;
        this.codes = codes;
        this.cadres = cadres;
        this.postings = postings;
        this.table = table;
        this.succession = succession;
        this.rowByRow = new TransactionTemplate(transactions);
        this.rowByRow.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    @Override
    public String name() {
        return "posting";
    }

    @Override
    public List<Column> columns() {
        return PostingColumns.ALL;
    }

    @Override
    public List<String> missing(Set<String> fields) {
        return Stream.concat(
                        Stream.of("village", "villageCode", "township", "county")
                                        .anyMatch(fields::contains)
                                ? Stream.empty()
                                : Stream.of("行政村"),
                        SheetTable.super.missing(fields).stream())
                .toList();
    }

    @Override
    public int touched(UUID importId) {
        return undo.touched(importId);
    }

    @Override
    public Undone undo(UUID importId, int atMost) {
        return undo.undo(importId, atMost);
    }

    @Override
    public List<Outcome> take(List<SheetRow> rows, SheetContext context) {
        var reading =
                new PostingReading(new SheetPlaces(divisions, context.uploader().area()), new SheetWords(codes));
        var read = rows.stream().map(row -> read(row, reading)).toList();
        var outcomes = new IdentityHashMap<Read, Outcome>();
        read.stream().sorted(Comparator.comparing(Read::from)).forEach(one -> outcomes.put(one, outcome(one)));
        return read.stream().map(outcomes::get).toList();
    }

    /** A row as it was read: what it tells, or why it cannot be. */
    private record Read(@Nullable ToldRow told, Faults faults) {

        /** Whoever came first goes first, wherever they stand in the sheet: one leaves before the next comes. */
        LocalDate from() {
            return told == null ? LocalDate.MIN : told.draft().validFrom();
        }
    }

    private static Read read(SheetRow row, PostingReading reading) {
        var faults = new Faults();
        return new Read(reading.read(row, faults), faults);
    }

    private Outcome outcome(Read row) {
        var told = row.told();
        if (told == null) {
            return Outcome.rejected(null, row.faults().all());
        }
        try {
            return Objects.requireNonNull(rowByRow.execute(status -> take(told)));
        } catch (Refusal refused) {
            return Outcome.rejected(
                    told.place(), List.of(Fault.of(field(refused), refused.reason(), refused.arguments())));
        }
    }

    private Outcome take(ToldRow told) {
        postings.requireOffice(told.place());
        var cadre = cadres.meant(List.of(told.cadre())).get(0);
        var held = table.findSame(
                told.place(), told.draft().role(), cadre, told.draft().validFrom());
        if (held.isEmpty()) {
            var posting = told.draft().begun(UuidCreator.getTimeOrderedEpoch(), told.place(), cadre);
            postings.begin(posting);
            succession.note(posting);
            return Outcome.accepted(told.place());
        }
        var before = held.get().posting();
        var now = told.draft().over(before);
        if (now.equals(before)) {
            return Outcome.unchanged(told.place());
        }
        postings.correct(before.id(), String.valueOf(held.get().version()), now, false);
        succession.note(now);
        return Outcome.accepted(told.place());
    }

    private static String field(Refusal refused) {
        var field = String.valueOf(refused.properties().getOrDefault("field", "role"));
        return PostingColumns.ALL.stream().anyMatch(column -> column.field().equals(field))
                ? field
                : field.equals("division") ? "village" : "name";
    }
}
