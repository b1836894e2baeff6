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
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The first step of stopping: health says 503 so that nobody sends more, what still comes is answered and its connection
 * closed, and only after that while does the server close its door.
 */
@Component
@ConditionalOnWebApplication
class Draining extends OncePerRequestFilter implements SmartLifecycle {

    private final Readiness readiness;
    private final Duration drain;
    private volatile boolean running;

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
        chain.doFilter(request, response);
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        readiness.stop();
        try {
            Thread.sleep(drain.toMillis());
        } catch (InterruptedException inAHurry) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
