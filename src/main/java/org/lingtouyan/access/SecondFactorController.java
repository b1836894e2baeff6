package org.lingtouyan.access;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Turning one's second factor on and off; each step asks for the password or a code again. */
@ConditionalOnWebApplication
@RestController
@RequestMapping("/api/my/second-factor")
class SecondFactorController {

    private final SecondFactors factors;
    private final OwnPassword password;

    SecondFactorController(SecondFactors factors, OwnPassword password) {
        this.factors = factors;
        this.password = password;
    }

    @GetMapping
    SecondFactorState state(@AuthenticationPrincipal SignedIn person) {
        boolean on = person.account().safeguards().secondFactor();
        return new SecondFactorState(
                on, on ? factors.recoveryCodesLeft(person.account().id()) : 0);
    }

    @PostMapping
    Enrolment begin(@AuthenticationPrincipal SignedIn person, @RequestBody OwnProof typed, HttpServletRequest request) {
        password.require(person.account(), text(typed.password()), Whence.of(request));
        var secret = OneTimeCode.base32(factors.begin(person.account()));
        var address = "otpauth://totp/Lingtouyan:%s?secret=%s&issuer=Lingtouyan"
                .formatted(URLEncoder.encode(person.getName(), StandardCharsets.UTF_8), secret);
        return new Enrolment(secret, address, QrCode.of(address));
    }

    @PutMapping
    RecoveryCodes confirm(
            @AuthenticationPrincipal SignedIn person, @RequestBody OwnProof typed, HttpServletRequest request) {
        return new RecoveryCodes(factors.confirm(person.account(), text(typed.code()), Whence.of(request)));
    }

    @PostMapping("/off")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void turnOff(@AuthenticationPrincipal SignedIn person, @RequestBody OwnProof typed, HttpServletRequest request) {
        var account = person.account();
        password.require(account, text(typed.password()), Whence.of(request));
        factors.turnOff(account.id(), account.id(), Whence.of(request));
    }

    private static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "");
    }

    record SecondFactorState(boolean on, int recoveryCodesLeft) {}

    /** Who asks: by password, or by a code made with the new secret. */
    record OwnProof(@Nullable String password, @Nullable String code) {

        @Override
        public String toString() {
            return "a proof";
        }
    }

    /** @param address what the QR code says, for apps that take it as a link */
    record Enrolment(String secret, String address, QrCode qr) {

        @Override
        public String toString() {
            return "an enrolment";
        }
    }

    record RecoveryCodes(List<String> recoveryCodes) {}
}
