package org.lingtouyan.leadership;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When and why somebody's time in a post ended. Who is removed (撤换) is removed for a reason. */
public record Ending(LocalDate on, Why why, @Nullable Removal removal, @Nullable String note) {

    /** @throws org.lingtouyan.shared.Refusal REMOVAL_NEEDS_A_REASON, ONLY_REMOVALS_HAVE_A_REASON */
    public Ending {
        if (why == Why.REMOVED && removal == null) {
            throw LeadershipRefused.REMOVAL_NEEDS_A_REASON.because().with("field", "removal");
        }
        if (why != Why.REMOVED && removal != null) {
            throw LeadershipRefused.ONLY_REMOVALS_HAVE_A_REASON.because().with("field", "removal");
        }
    }

    /** Why a time in a post ended. */
    public enum Why {
        TERM_ENDED("换届"),
        REMOVED("撤换"),
        RESIGNED("辞职"),
        PROMOTED("提拔"),
        MOVED("调整"),
        RETIRED("退休"),
        DIED("去世"),
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

    /** Why somebody was removed. */
    public enum Removal {
        UNFIT("不胜任"),
        IDLE("不在状态"),
        DISCIPLINE("违纪"),
        CRIME("违法"),
        DIVIDED("班子不团结"),
        AGE_OR_HEALTH("年龄或健康"),
        OTHER("其他");

        private final String word;

        Removal(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }

        static Optional<Removal> of(String word) {
            return Arrays.stream(values())
                    .filter(reason -> word.contains(reason.word))
                    .findFirst();
        }
    }
}
