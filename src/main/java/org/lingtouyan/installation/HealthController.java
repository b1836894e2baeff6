package org.lingtouyan.installation;

import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class HealthController {

    private final Readiness readiness;
    private final JdbcClient jdbc;

    HealthController(Readiness readiness, JdbcClient jdbc) {
        this.readiness = readiness;
        this.jdbc = jdbc;
    }

    /** 200 {@code {status:"UP"}} once everything is loaded and counted and the database answers; 503 with what is missing before. */
    @GetMapping("/api/health")
    ResponseEntity<Map<String, Object>> health() {
        if (!readiness.ready()) {
            return ResponseEntity.status(503).body(Map.of("status", "STARTING", "waiting", readiness.waiting()));
        }
        jdbc.sql("select 1").query(Integer.class).single();
        return ResponseEntity.ok(Map.of("status", "UP"));
    }
}
