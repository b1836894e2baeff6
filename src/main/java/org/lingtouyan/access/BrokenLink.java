package org.lingtouyan.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The first place at which the trail is not what was sealed: where, and what of it as far as it can be told. */
record BrokenLink(
        String county,
        What what,
        @Nullable Integer block,
        @Nullable Long entry,
        @Nullable String table,
        @Nullable UUID record) {

    /** What was found to be wrong. */
    enum What {
        ENTRY_CHANGED("an entry was changed"),
        ENTRY_MISSING("an entry is missing"),
        ENTRY_INSERTED("an entry was inserted"),
        BLOCK_CHANGED("a block was changed"),
        BLOCK_MISSING("a block is missing"),
        NOT_AS_SIGNED("a block is not the one that was signed"),
        SIGNATURE_WRONG("a signed head was changed"),
        RECORD_CHANGED("a record differs from its latest entry");

        private final String sentence;

        What(String sentence) {
            this.sentence = sentence;
        }
    }

    static BrokenLink ofBlock(String county, What what, int block) {
        return new BrokenLink(county, what, block, null, null, null);
    }

    static BrokenLink ofRecord(String county, String table, UUID record) {
        return new BrokenLink(county, What.RECORD_CHANGED, null, null, table, record);
    }

    BrokenLink in(@Nullable String foundTable) {
        return table != null ? this : new BrokenLink(county, what, block, entry, foundTable, record);
    }

    @Override
    public String toString() {
        return what.sentence + ": county " + county + said("block", block) + said("entry", entry) + said("table", table)
                + said("record", record);
    }

    private static String said(String word, @Nullable Object value) {
        return value == null ? "" : ", " + word + " " + value;
    }
}
