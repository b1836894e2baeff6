package org.lingtouyan.leadership;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;

/** 后备干部: somebody a village keeps in reserve, where they come from, who brings them on, and what became of them. */
public record Reserve(
        UUID id,
        DivisionCode division,
        UUID cadre,
        String source,
        @Nullable UUID mentor,
        Readiness readiness,
        LocalDate from,
        @Nullable Leaving leaving) {

    /** @throws org.lingtouyan.shared.Refusal TENURE_ENDS_BEFORE_IT_BEGINS */
    public Reserve {
        if (leaving != null && !leaving.on().isAfter(from)) {
            throw LeadershipRefused.TENURE_ENDS_BEFORE_IT_BEGINS.because().with("field", "on");
        }
    }

    /** How far somebody is. */
    public enum Readiness {
        NOT_YET("培养中"),
        SOON("基本成熟"),
        READY("成熟");

        private final String word;

        Readiness(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }

        static Optional<Readiness> of(String word) {
            return Arrays.stream(values())
                    .filter(each -> each.word.equals(word))
                    .findFirst();
        }
    }

    /** When and why somebody left the reserve; who was used says as what. */
    public record Leaving(LocalDate on, Why why, @Nullable String note, @Nullable String usedAs) {

        /** @throws org.lingtouyan.shared.Refusal USE_SAYS_AS_WHAT */
        public Leaving {
            if ((why == Why.USED) != (usedAs != null)) {
                throw ReserveRefused.USE_SAYS_AS_WHAT.because().with("field", "usedAs");
            }
        }
    }

    /** Why somebody is no longer in reserve. */
    public enum Why {
        USED("使用"),
        AGED("超龄"),
        WENT_AWAY("外出"),
        UNFIT("不胜任"),
        DISCIPLINE("违纪"),
        OWN_WISH("本人意愿"),
        VILLAGE_ENDED("合村并镇"),
        OTHER("其他");

        private final String word;

        Why(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }

        static Optional<Why> of(String word) {
            return Arrays.stream(values())
                    .filter(why -> word.contains(why.word))
                    .findFirst();
        }
    }

    Reserve left(Leaving how) {
        if (leaving != null) {
            throw ReserveRefused.RESERVE_HAS_LEFT.because(leaving.on());
        }
        return new Reserve(id, division, cadre, source, mentor, readiness, from, how);
    }

    Reserve staying() {
        return new Reserve(id, division, cadre, source, mentor, readiness, from, null);
    }

    @Nullable
    LocalDate to() {
        return leaving == null ? null : leaving.on();
    }
}
