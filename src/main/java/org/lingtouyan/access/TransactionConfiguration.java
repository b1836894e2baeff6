package org.lingtouyan.access;

import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TransactionConfiguration {

    @Bean
    ScopedTransactions transactionManager(DataSource dataSource, Actors actors) {
        return new ScopedTransactions(dataSource, actors);
    }
}
