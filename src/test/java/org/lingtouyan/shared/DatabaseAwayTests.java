package org.lingtouyan.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.CannotCreateTransactionException;

class DatabaseAwayTests {

    @Test
    void aLostConnectionAndARestartAreKnownHoweverDeepTheyLie() {
        assertThat(DatabaseAway.causes(new CannotCreateTransactionException("no connection")))
                .isTrue();
        assertThat(DatabaseAway.causes(new IllegalStateException(new SQLException("gone", "08006"))))
                .isTrue();
        assertThat(DatabaseAway.causes(new SQLException("going down", "57P01"))).isTrue();
    }

    @Test
    void anythingElseIsAFaultOfItsOwn() {
        assertThat(DatabaseAway.causes(null)).isFalse();
        assertThat(DatabaseAway.causes(new SQLException("unique violation", "23505")))
                .isFalse();
        assertThat(DatabaseAway.causes(new IllegalStateException(new IOException("Broken pipe"))))
                .isFalse();
    }
}
