package org.lingtouyan.access;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.lingtouyan.access.SecondFactorTable.Kept;
import org.lingtouyan.access.SignInEvent.Kind;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The code of the moment from a person's phone, asked for beside the password; and codes on paper for a lost phone. */
@Component
class SecondFactors {

    private static final int SECRET_LENGTH = 20;
    private static final int RECOVERY_CODES = 10;
    private static final int RECOVERY_LENGTH = 12;
    private static final String RECOVERY_LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecondFactorTable table;
    private final Privacy privacy;
    private final Accounts accounts;
    private final SignInEvents events;

    SecondFactors(SecondFactorTable table, Privacy privacy, Accounts accounts, SignInEvents events) {
        this.table = table;
        this.privacy = privacy;
        this.accounts = accounts;
        this.events = events;
    }

    /** A new secret, which counts only once a code made with it has come back. */
    @Transactional
    public byte[] begin(Account account) {
        if (account.safeguards().secondFactor()) {
            throw AccessRefused.SECOND_FACTOR_ALREADY_ON.because();
        }
        var secret = new byte[SECRET_LENGTH];
        RANDOM.nextBytes(secret);
        var sealer = privacy.newSealer();
        table.remove(account.id());
        table.keep(account.id(), new Kept(sealer.seal(secret), sealer.dataKey(), sealer.keyVersion(), false));
        return secret;
    }

    /** @return codes for a lost phone, each good for once; shown now and never again */
    @Transactional
    public List<String> confirm(Account account, String code, Whence where) {
        var kept = table.find(account.id())
                .filter(secret -> !secret.confirmed())
                .orElseThrow(AccessRefused.SECOND_FACTOR_NOT_BEGUN::because);
        if (!takes(account.id(), kept, code)) {
            throw AccessRefused.SECOND_FACTOR_WRONG.because();
        }
        var codes = Stream.generate(SecondFactors::recoveryCode)
                .limit(RECOVERY_CODES)
                .toList();
        table.confirm(account.id());
        table.keepRecoveryCodes(
                account.id(),
                codes.stream().map(each -> hash(account.id(), each)).toList());
        events.note(Kind.SECOND_FACTOR_ON, account.id(), where, null);
        accounts.forgetAfterCommit();
        return codes;
    }

    /** Whether this is the code of the moment, or a recovery code; either is good for once. */
    @Transactional
    public boolean takes(Account account, String typed, Whence where) {
        var code = typed.replaceAll("[\\s-]", "").toLowerCase();
        if (table.find(account.id())
                .filter(kept -> takes(account.id(), kept, code))
                .isPresent()) {
            return true;
        }
        boolean recovered = table.useRecoveryCode(account.id(), hash(account.id(), code));
        if (recovered) {
            events.note(Kind.RECOVERY_CODE_USED, account.id(), where, null);
        }
        return recovered;
    }

    @Transactional
    public void turnOff(UUID account, UUID by, Whence where) {
        table.remove(account);
        events.note(Kind.SECOND_FACTOR_OFF, account, by.equals(account) ? null : by, where, null);
        accounts.forgetAfterCommit();
    }

    int recoveryCodesLeft(UUID account) {
        return table.recoveryCodesLeft(account);
    }

    private boolean takes(UUID account, Kept kept, String code) {
        var secret = privacy.sealer(kept.dataKey(), kept.keyVersion()).openBytes(kept.secretSealed());
        var step = OneTimeCode.step(secret, code, Instant.now());
        return step.isPresent() && table.take(account, step.getAsLong());
    }

    private byte[] hash(UUID account, String code) {
        return privacy.digest("recovery of " + account + ": " + code.replace("-", ""));
    }

    /** {@code abcd-efgh-jkmn}: sixty bits, easily typed. */
    private static String recoveryCode() {
        var text = new StringBuilder();
        for (int i = 0; i < RECOVERY_LENGTH; i++) {
            text.append(i > 0 && i % 4 == 0 ? "-" : "");
            text.append(RECOVERY_LETTERS.charAt(RANDOM.nextInt(RECOVERY_LETTERS.length())));
        }
        return text.toString();
    }
}
