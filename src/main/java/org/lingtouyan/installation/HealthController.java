package org.lingtouyan.installation;

import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class HealthController {

    private final Readiness readiness;
    private final JdbcClient jdbc;
    private final boolean demo;

    HealthController(Readiness readiness, JdbcClient jdbc, @Value("${lingtouyan.demo.enabled:false}") boolean demo) {
        this.readiness = readiness;
        this.jdbc = jdbc;
        this.demo = demo;
    }

    /**
     * 200 {@code {status:"UP",demo}} once everything is loaded and counted and the database answers; 503 with what is
     * missing before. {@code demo} lets the sign-in page name the demo accounts.
     */
    @GetMapping("/api/health")
    ResponseEntity<Map<String, Object>> health() {
        if (!readiness.ready()) {
            return ResponseEntity.status(503)
                    .body(Map.of(
                            "status", readiness.stopping() ? "STOPPING" : "STARTING", "waiting", readiness.waiting()));
        }
        jdbc.sql("select 1").query(Integer.class).single();
        return ResponseEntity.ok(Map.of("status", "UP", "demo", demo));
    }

    /** 200 as long as the process answers at all: what a watchdog asks before it kills. */
    @GetMapping("/api/health/live")
    Map<String, String> alive() {
        return Map.of("status", "UP");
    }
}
