package org.lingtouyan.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All SQL of second factors. */
@Component
class SecondFactorTable {

    private final JdbcClient jdbc;

    SecondFactorTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Kept> find(UUID account) {
        return jdbc.sql(
                        """
                        select secret_sealed, data_key, key_version, confirmed_at is not null as confirmed
                          from access.second_factor
                         where account_id = :account
                        """)
                .param("account", account)
                .query((row, number) -> kept(row))
                .optional();
    }

    void keep(UUID account, Kept secret) {
        jdbc.sql(
                        """
                        insert into access.second_factor (account_id, secret_sealed, data_key, key_version)
                        values (:account, :secret, :dataKey, :keyVersion)
                        """)
                .param("account", account)
                .param("secret", secret.secretSealed())
                .param("dataKey", secret.dataKey())
                .param("keyVersion", secret.keyVersion())
                .update();
    }

    void remove(UUID account) {
        jdbc.sql("delete from access.second_factor where account_id = :account")
                .param("account", account)
                .update();
    }

    void confirm(UUID account) {
        jdbc.sql("update access.second_factor set confirmed_at = now() where account_id = :account")
                .param("account", account)
                .update();
    }

    /** False if a code of that step, or of a later one, was taken before: by the same person twice, or by a thief. */
    boolean take(UUID account, long step) {
        return jdbc.sql(
                                """
                                update access.second_factor
                                   set last_step = :step
                                 where account_id = :account and last_step < :step
                                """)
                        .param("account", account)
                        .param("step", step)
                        .update()
                == 1;
    }

    void keepRecoveryCodes(UUID account, List<byte[]> hashes) {
        jdbc.sql("insert into access.recovery_code (account_id, hash) select :account, unnest(:hashes)")
                .param("account", account)
                .param("hashes", hashes.toArray(byte[][]::new))
                .update();
    }

    boolean useRecoveryCode(UUID account, byte[] hash) {
        return jdbc.sql(
                                """
                                update access.recovery_code
                                   set used_at = now()
                                 where account_id = :account and hash = :hash and used_at is null
                                """)
                        .param("account", account)
                        .param("hash", hash)
                        .update()
                == 1;
    }

    int recoveryCodesLeft(UUID account) {
        return jdbc.sql("select count(*) from access.recovery_code where account_id = :account and used_at is null")
                .param("account", account)
                .query(Integer.class)
                .single();
    }

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                row.getBytes("secret_sealed"),
                row.getBytes("data_key"),
                row.getInt("key_version"),
                row.getBoolean("confirmed"));
    }

    record Kept(byte[] secretSealed, byte[] dataKey, int keyVersion, boolean confirmed) {}
}
