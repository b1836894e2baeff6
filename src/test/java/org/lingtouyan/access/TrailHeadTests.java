package org.lingtouyan.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lingtouyan.ServerTest;
import org.lingtouyan.access.BrokenLink.What;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The signed heads of the trail: one a day, none before the last, and a chain counted anew does not end in them. */
@ServerTest
class TrailHeadTests {

    private final Sealing sealing;
    private final TrailVerification verification;
    private final TrailHeads heads;
    private final Superuser tampering;
    private final SealedNotes sealed;

    @Autowired
    TrailHeadTests(
            Actors actors,
            Sealing sealing,
            TransactionTemplate transaction,
            JdbcClient jdbc,
            TrailVerification verification,
            TrailHeads heads,
            Environment environment) {
        this.sealing = sealing;
        this.verification = verification;
        this.heads = heads;
        this.sealed = new SealedNotes(actors, sealing, transaction, jdbc, environment);
        this.tampering = Superuser.of(environment);
    }

    @Test
    void aClockThatWasMovedBackSignsNoHeadBeforeTheLast() {
        sealed.threeNotes("620725101200");
        sealing.sealAll();
        heads.signToday();
        var threeDaysAgo = LocalDate.now().minusDays(3);
        heads.signOn(threeDaysAgo);
        assertThat(heads.of(threeDaysAgo)).isEmpty();
    }

    @Test
    void aChainCountedAnewFromAChangedEntryOnIsNotTheOneThatWasSigned() {
        sealed.threeNotes("620621101200");
        heads.signToday();
        var signed = heads.all();
        var end = signed.get(signed.size() - 1).ends().get(0);
        tampering.run(
                "update access.trail_block set hash = sha256(hash) where county_code = '%s' and number = %s",
                end.county(), end.number());
        var broken = sealed.inside(() -> verification.headLink(signed));
        tampering.run(
                "update access.trail_block set hash = decode('%s', 'hex') where county_code = '%s' and number = %s",
                java.util.HexFormat.of().formatHex(end.hash()), end.county(), end.number());
        assertThat(broken.what()).isEqualTo(What.NOT_AS_SIGNED);
        assertThat(broken.county()).isEqualTo(end.county());
        assertThat(sealed.inside(() -> verification.headLink(signed))).isNull();
    }

    @Test
    void aSignedHeadThatWasRewrittenIsFound() {
        sealed.threeNotes("620622101200");
        heads.signToday();
        var head = heads.all().get(0);
        var rewritten = new TrailHead(
                head.day(), head.text().replaceFirst(" [0-9]+ ", " 99 "), head.signature(), head.signedAt());
        assertThat(verification.headLink(List.of(rewritten)).what()).isEqualTo(What.SIGNATURE_WRONG);
        assertThat(heads.toKeep(head)).startsWith(head.text()).contains("signature sm2 ", "public key 04");
    }
}
