package org.lingtouyan.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

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
    void aRollbackThatFailedAsWellHidesNothing() {
        var rollback = new TransactionSystemException("JDBC rollback failed", new SQLException("Connection is closed"));
        rollback.initApplicationException(new DataAccessResourceFailureException("gone"));
        assertThat(DatabaseAway.causes(rollback)).isTrue();
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
