package org.lingtouyan.party;

/** What somebody enters and may have entered wrongly, and the table that holds it. */
enum Entered {
    MEMBER,
    TERM,
    OFFICER,
    ABLE_HAND,
    BRAND,
    GROUP_MEMBER,
    DEVELOPMENT,
    MEMBER_REVIEW,
    TALK,
    MEMBER_AWAY,
    AWAY_CONTACT,
    DUES_DECISION,
    DUES_BASE,
    DUES_PAYMENT,
    DUES_PUBLICATION;

    String table() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
