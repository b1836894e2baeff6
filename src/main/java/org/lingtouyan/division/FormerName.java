package org.lingtouyan.division;

import java.time.LocalDate;

/** What a division was called until before a day. */
record FormerName(DivisionCode code, String name, String shortName, String pinyin, String initials, LocalDate until) {}
