package org.lingtouyan.access;

import org.lingtouyan.shared.Refusal;
import org.springframework.security.core.AuthenticationException;

/** Carries our refusal through the security filters, which know only exceptions of their own. */
final class SignInRefused extends AuthenticationException {

    private final transient Refusal refusal;

    SignInRefused(Refusal refusal) {
        super(refusal.getMessage());
        this.refusal = refusal;
    }

    Refusal refusal() {
        return refusal;
    }
}
