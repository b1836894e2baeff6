package org.lingtouyan.indicator;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.annotation.PreDestroy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The workers' own account at the database: it reads every area, alone may write cells, and finds what contradicts itself. */
@Component
public class WorkerDatabase {

    private static final String WHOLE_RANGE =
            "select set_config('lingtouyan.area_from', '000000000000', false), set_config('lingtouyan.area_to', '999999999999', false)";

    private final HikariDataSource pool;
    private final String url;
    private final String user;
    private final String password;

    final JdbcClient jdbc;
    final TransactionTemplate transaction;

    WorkerDatabase(
            @Value("${spring.datasource.url}") String url,
            @Value("${lingtouyan.database.worker.username}") String user,
            @Value("${lingtouyan.database.worker.password}") String password) {
        this.url = url;
        this.user = user;
        this.password = password;
        var settings = new HikariConfig();
        settings.setPoolName("worker");
        settings.setJdbcUrl(url);
        settings.setUsername(user);
        settings.setPassword(password);
        settings.setMaximumPoolSize(4);
        settings.setMinimumIdle(1);
        settings.setConnectionInitSql(WHOLE_RANGE);
        pool = new HikariDataSource(settings);
        jdbc = JdbcClient.create(pool);
        transaction = new TransactionTemplate(new JdbcTransactionManager(pool));
    }

    public JdbcClient jdbc() {
        return jdbc;
    }

    public TransactionTemplate transaction() {
        return transaction;
    }

    /** A connection outside the pool, for listening. */
    Connection listener() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    @PreDestroy
    void close() {
        pool.close();
    }
}
