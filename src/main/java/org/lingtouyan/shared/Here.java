package org.lingtouyan.shared;

import java.time.LocalDate;
import java.time.ZoneId;

/** The clock of the province: every day that a record speaks of is a day there, wherever the server stands. */
public final class Here {

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private Here() {}

    /** The day it is in the province now. */
    public static LocalDate today() {
        return LocalDate.now(ZONE);
    }
}
