package org.lingtouyan.access;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

/** How somebody's sessions are read: whoever has several must see each whole. */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

    /**
     * The library's own query, but with the rows of a session beside each other: it begins another session wherever a row of
     * another follows, and keeps the last part alone (spring-session issue 3452).
     */
    private static final String OF_SOMEBODY =
            """
            select s.primary_id, s.session_id, s.creation_time, s.last_access_time, s.max_inactive_interval,
                   a.attribute_name, a.attribute_bytes
              from %TABLE_NAME% s
              left join %TABLE_NAME%_attributes a on s.primary_id = a.session_primary_id
             where s.principal_name = ?
             order by s.primary_id
            """;

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessionsAreReadWhole() {
        return sessions -> sessions.setListSessionsByPrincipalNameQuery(OF_SOMEBODY);
    }
}
