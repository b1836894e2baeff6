package org.lingtouyan.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** How many private values one person looks up in some minutes: enough for work, too few to copy a register by hand. */
@Component
class ViewBudget {

    static final int VIEWS = 60;
    static final Duration WITHIN = Duration.ofMinutes(10);

    private final Cache<UUID, AtomicInteger> spent;

    ViewBudget() {
        this(Ticker.systemTicker());
    }

    private ViewBudget(Ticker ticker) {
        spent = Caffeine.newBuilder().expireAfterWrite(WITHIN).ticker(ticker).build();
    }

    static ViewBudget by(Ticker ticker) {
        return new ViewBudget(ticker);
    }

    /** @throws org.lingtouyan.shared.Refusal TOO_MANY_VIEWS when it is used up */
    void spend(UUID account) {
        if (spent.get(account, begun -> new AtomicInteger()).incrementAndGet() > VIEWS) {
            throw AccessRefused.TOO_MANY_VIEWS.because(VIEWS, WITHIN.toMinutes());
        }
    }
}
