package org.lingtouyan.access;

import org.lingtouyan.installation.Readiness;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** While the server serves: seals the trail every second, signs its head daily, checks all of it at night. */
@Component
@ConditionalOnExpression("'${lingtouyan.command:serve}' == 'serve'")
class SealingClock {

    private static final Logger log = LoggerFactory.getLogger(SealingClock.class);

    private final Sealing sealing;
    private final TrailHeads heads;
    private final TrailVerification verification;
    private final Readiness readiness;

    SealingClock(Sealing sealing, TrailHeads heads, TrailVerification verification, Readiness readiness) {
        this.sealing = sealing;
        this.heads = heads;
        this.verification = verification;
        this.readiness = readiness;
        sealing.catchUp();
    }

    @Scheduled(initialDelayString = "PT1S", fixedDelayString = "PT1S")
    void seal() {
        // what a first start loads is sealed once people can work: until then it would only be loaded later
        if (!readiness.ready()) {
            return;
        }
        try {
            sealing.sealAll();
            heads.signToday();
        } catch (DataAccessException | TransactionException away) {
            log.warn(
                    "sealing the trail waits for the database: {}",
                    away.getClass().getSimpleName());
        }
    }

    @Scheduled(cron = "0 30 2 * * *", zone = "Asia/Shanghai")
    void check() {
        try {
            var broken = verification.verify(step -> {}).broken();
            if (broken != null) {
                log.error("the trail is not what was sealed: {}", broken);
            }
        } catch (DataAccessException | TransactionException away) {
            log.warn(
                    "the check of the trail waits for the next night: {}",
                    away.getClass().getSimpleName());
        }
    }
}
