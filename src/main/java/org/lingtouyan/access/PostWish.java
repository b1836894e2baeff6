package org.lingtouyan.access;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;

/**
 * A post as the administrator asks for it.
 *
 * @param firstDay without: today
 * @param lastDay the last day on which it is held; without: until somebody ends it
 * @param standInFor the name of the account that is away
 * @param basis why, in words: an appointment, a leave, a document
 */
record PostWish(
        @Nullable Role role,
        @Nullable DivisionCode division,
        @Nullable LocalDate firstDay,
        @Nullable LocalDate lastDay,
        @Nullable String standInFor,
        @Nullable String basis) {}
