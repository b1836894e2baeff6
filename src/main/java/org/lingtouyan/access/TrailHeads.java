package org.lingtouyan.access;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.lingtouyan.shared.Here;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The daily heads: signed once a day, given out to be kept elsewhere. */
@Component
class TrailHeads {

    private static final RowMapper<TrailHead> HEAD = (row, number) -> new TrailHead(
            row.getObject("day", LocalDate.class),
            row.getString("text"),
            row.getBytes("signature"),
            row.getObject("signed_at", OffsetDateTime.class));

    private final JdbcClient jdbc;
    private final TrailBlockTable blocks;
    private final HeadSignature signature;
    private final Actors actors;
    private final TransactionTemplate transaction;
    private volatile LocalDate lastSigned = LocalDate.MIN;

    TrailHeads(
            JdbcClient jdbc,
            TrailBlockTable blocks,
            HeadSignature signature,
            Actors actors,
            TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.blocks = blocks;
        this.signature = signature;
        this.actors = actors;
        this.transaction = transaction;
    }

    /** The first call of a day on which something is sealed signs; whoever comes second leaves it as it is. */
    void signToday() {
        signOn(Here.today());
    }

    void signOn(LocalDate today) {
        if (!today.equals(lastSigned)
                && Boolean.TRUE.equals(actors.as(Actor.SYSTEM, () -> transaction.execute(begun -> sign(today))))) {
            lastSigned = today;
        }
    }

    /** All heads, the oldest first. */
    List<TrailHead> all() {
        return jdbc.sql("select day, text, signature, signed_at from access.trail_head order by day")
                .query(HEAD)
                .list();
    }

    Optional<TrailHead> of(LocalDate day) {
        return jdbc.sql("select day, text, signature, signed_at from access.trail_head where day = :day")
                .param("day", day)
                .query(HEAD)
                .optional();
    }

    boolean verifies(TrailHead head) {
        return signature.verifies(head.text(), head.signature());
    }

    /** The head with its signature and the public key, for an auditor to keep where nobody of ours can reach it. */
    String toKeep(TrailHead head) {
        return head.text() + "signature sm2 " + HexFormat.of().formatHex(head.signature()) + "\npublic key "
                + HexFormat.of().formatHex(signature.publicPoint()) + "\n";
    }

    /** Heads go forward only: a clock that was moved back would otherwise put one before a head that knows nothing of it. */
    private boolean sign(LocalDate today) {
        var ends = blocks.ends();
        if (ends.isEmpty()) {
            return false;
        }
        var before = jdbc.sql("select day, text, signature, signed_at from access.trail_head order by day desc limit 1")
                .query(HEAD)
                .optional()
                .orElse(null);
        if (before != null && !before.day().isBefore(today)) {
            return true;
        }
        var text = TrailHead.text(today, before, ends.values());
        jdbc.sql(
                        "insert into access.trail_head (day, text, signature) values (:day, :text, :signature) on conflict do nothing")
                .param("day", today)
                .param("text", text)
                .param("signature", signature.sign(text))
                .update();
        return true;
    }
}
