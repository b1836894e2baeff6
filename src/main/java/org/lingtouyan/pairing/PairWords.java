package org.lingtouyan.pairing;

import org.jspecify.annotations.Nullable;
import org.lingtouyan.parameter.Code;
import org.lingtouyan.parameter.Codes;
import org.lingtouyan.shared.RequestRefused;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Reads what a client wrote of kinds and reasons, a code or what it is called, and calls them in the language of who asks. */
@Component
class PairWords {

    private static final int LONGEST = 500;

    private final Codes codes;
    private final MessageSource messages;

    PairWords(Codes codes, MessageSource messages) {
        this.codes = codes;
        this.messages = messages;
    }

    String kind(String written) {
        return codes.find(PairLimits.KINDS, written)
                .map(Code::code)
                .orElseThrow(() -> PairingRefused.UNKNOWN_HELPER_KIND.because().with("field", "kind"));
    }

    String begin(String written) {
        return reason("pairBegin", "reason", written);
    }

    String end(String written) {
        return reason("pairEnd", "endReason", written);
    }

    private String reason(String list, String field, String written) {
        return codes.find(list, written)
                .map(Code::code)
                .orElseThrow(() -> PairingRefused.UNKNOWN_PAIR_REASON.because().with("field", field));
    }

    /** Nothing where nothing is written. */
    @Nullable
    String text(@Nullable String written, String field) {
        if (written == null || written.isBlank()) {
            return null;
        }
        var text = written.strip();
        if (text.length() > LONGEST) {
            throw RequestRefused.INVALID_REQUEST.because(field).with("field", field);
        }
        return text;
    }

    String kindLabel(String code) {
        return codes.told(PairLimits.KINDS, code);
    }

    String beginLabel(String code) {
        return codes.told("pairBegin", code);
    }

    /** What the system itself ends a pair for is called as a person would. */
    @Nullable
    String endLabel(@Nullable String code) {
        if ("MOVED".equals(code)) {
            return messages.getMessage("pair.end.MOVED", null, LocaleContextHolder.getLocale());
        }
        return code == null ? null : codes.told("pairEnd", code);
    }
}
