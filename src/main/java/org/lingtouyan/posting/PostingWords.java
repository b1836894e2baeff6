package org.lingtouyan.posting;

import org.lingtouyan.parameter.Codes;
import org.springframework.stereotype.Component;

/** The words of postings: whether the code lists know them, and what they are called. */
@Component
class PostingWords {

    static final String UNIT = "postingUnit";
    static final String END = "postingEnd";
    static final String TRADE = "trade";

    private final Codes codes;

    PostingWords(Codes codes) {
        this.codes = codes;
    }

    void requireKnown(Posting posting) {
        require(Role.LIST, posting.role(), "role");
        require(UNIT, posting.unitLevel(), "unitLevel");
        if (posting.expertise() != null) {
            require(TRADE, posting.expertise(), "expertise");
        }
        if (posting.endReason() != null) {
            requireReason(posting.endReason());
        }
    }

    void requireReason(String reason) {
        require(END, reason, "endReason");
    }

    String label(String list, String code) {
        return codes.label(list, code);
    }

    void require(String list, String code, String field) {
        if (codes.get(list, code).isEmpty()) {
            throw PostingRefused.POSTING_CODE_UNKNOWN.because().with("field", field);
        }
    }
}
