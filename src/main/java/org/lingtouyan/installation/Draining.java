package org.lingtouyan.installation;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The first step of stopping: health says 503 so that nobody sends more, what still comes is answered and its connection
 * closed. Then, for a last second, who still comes is sent elsewhere by a 503 of its own, so that nobody is half inside when
 * the server closes its door: a connection taken and not answered would leave its sender in doubt.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
@Component
@ConditionalOnWebApplication
class Draining extends OncePerRequestFilter implements SmartLifecycle {

    private static final Duration SENT_ELSEWHERE = Duration.ofSeconds(1);

    private final Readiness readiness;
    private final Duration drain;
    private volatile boolean running;
    private volatile boolean shutting;

    Draining(Readiness readiness, @Value("${lingtouyan.drain:0s}") Duration drain) {
        this.readiness = readiness;
        this.drain = drain;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (readiness.stopping()) {
            response.setHeader("Connection", "close");
        }
        if (shutting) {
            response.setHeader("Retry-After", "1");
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        chain.doFilter(request, response);
    }

    @Override
    public void start() {
        running = true;
        shutting = false;
        readiness.goOn();
    }

    @Override
    public void stop() {
        running = false;
        readiness.stop();
        try {
            Thread.sleep(drain.toMillis());
            shutting = true;
            Thread.sleep(drain.isZero() ? 0 : SENT_ELSEWHERE.toMillis());
        } catch (InterruptedException inAHurry) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
