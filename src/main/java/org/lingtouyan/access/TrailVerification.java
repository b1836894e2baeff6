package org.lingtouyan.access;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.BrokenLink.What;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.division.Level;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The whole check of the trail: every chain, every signed head, every record against its latest entry; keeps what it found. */
@Component
class TrailVerification {

    private static final DivisionCode PROVINCE = new DivisionCode("620000000000");

    private final TrailBlockTable blocks;
    private final TrailHeads heads;
    private final TrailProof proof;
    private final Divisions divisions;
    private final Actors actors;
    private final JdbcClient jdbc;
    private final TransactionTemplate snapshot;
    private final TransactionTemplate transaction;

    TrailVerification(
            TrailBlockTable blocks,
            TrailHeads heads,
            TrailProof proof,
            Divisions divisions,
            Actors actors,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.blocks = blocks;
        this.heads = heads;
        this.proof = proof;
        this.divisions = divisions;
        this.actors = actors;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.snapshot.setReadOnly(true);
    }

    /** What was walked, and the first broken link if there is one. */
    record Result(long blocks, long entries, long records, @Nullable BrokenLink broken) {

        private Result and(long moreBlocks, long moreEntries, long moreRecords, @Nullable BrokenLink link) {
            return new Result(blocks + moreBlocks, entries + moreEntries, records + moreRecords, link);
        }
    }

    Result verify(Consumer<String> progress) {
        var counties = counties();
        var result = new Result(0, 0, 0, null);
        for (var county : counties) {
            result = result.broken() == null ? chain(result, county) : result;
        }
        progress.accept("%d blocks with %d entries".formatted(result.blocks(), result.entries()));
        if (result.broken() == null) {
            var signed = atOneMoment(heads::all);
            result = result.and(0, 0, 0, atOneMoment(() -> headLink(signed)));
            progress.accept("%d signed heads".formatted(signed.size()));
        }
        for (var table : proof.tables()) {
            for (var county : counties) {
                result = result.broken() == null ? records(result, table, county) : result;
            }
            progress.accept("%s, %d records so far".formatted(table, result.records()));
        }
        keep(result);
        return result;
    }

    /** The chain of one county alone, then its records. */
    Result verify(String county) {
        var result = chain(new Result(0, 0, 0, null), county);
        for (var table : proof.tables()) {
            result = result.broken() == null ? records(result, table, county) : result;
        }
        return result;
    }

    @Nullable
    BrokenLink headLink(List<TrailHead> signed) {
        TrailHead before = null;
        for (var head : signed) {
            if (!heads.verifies(head) || !head.follows(before)) {
                return new BrokenLink(
                        "620000", What.SIGNATURE_WRONG, null, null, "access.trail_head " + head.day(), null);
            }
            before = head;
            var held = hashes(head);
            for (var end : head.ends()) {
                var hash = held.get(end.county());
                if (!java.util.Arrays.equals(hash, end.hash())) {
                    return BrokenLink.ofBlock(
                            end.county(), hash == null ? What.BLOCK_MISSING : What.NOT_AS_SIGNED, end.number());
                }
            }
        }
        return null;
    }

    private Result chain(Result so, String county) {
        return atOneMoment(() -> {
            var walked = ChainProof.walk(blocks, county);
            var broken = walked.broken();
            if (broken != null && broken.record() != null) {
                broken = broken.in(proof.tableOf(county, broken.record()).orElse(null));
            }
            return so.and(walked.blocks(), walked.entries(), 0, broken);
        });
    }

    private Result records(Result so, String table, String county) {
        var finding = atOneMoment(() -> proof.compare(table, county));
        var differing = finding.firstDifference();
        return so.and(
                0, 0, finding.records(), differing == null ? null : BrokenLink.ofRecord(county, table, differing));
    }

    private Map<String, byte[]> hashes(TrailHead head) {
        var hashes = new HashMap<String, byte[]>();
        for (var end : head.ends()) {
            var hash = blocks.hash(end.county(), end.number());
            if (hash != null) {
                hashes.put(end.county(), hash);
            }
        }
        return hashes;
    }

    private void keep(Result result) {
        actors.as(
                Actor.SYSTEM,
                () -> transaction.executeWithoutResult(begun -> jdbc.sql(
                                "insert into access.trail_check (blocks, entries, records, broken) values (:blocks, :entries, :records, :broken)")
                        .param("blocks", result.blocks())
                        .param("entries", result.entries())
                        .param("records", result.records())
                        .param(
                                "broken",
                                result.broken() == null ? null : result.broken().toString())
                        .update()));
    }

    private <T> T atOneMoment(Supplier<T> work) {
        return actors.as(Actor.SYSTEM, () -> snapshot.execute(begun -> work.get()));
    }

    private List<String> counties() {
        return Stream.of(Level.PROVINCE, Level.CITY, Level.COUNTY)
                .flatMap(level -> divisions.ever(PROVINCE, level).stream())
                .map(division -> division.code().countyCode())
                .toList();
    }
}
