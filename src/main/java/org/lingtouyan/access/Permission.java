package org.lingtouyan.access;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;

/**
 * Who may do what, where, until when and why: one post of one account.
 *
 * @param whole whether it reaches all of the area that was asked for, or only a part of it
 * @param tokens how many programs act in this post with tokens of that person
 */
record Permission(
        UUID account,
        String accountName,
        String displayName,
        UUID post,
        Role role,
        Set<Right> rights,
        DivisionCode division,
        String divisionPath,
        boolean whole,
        LocalDate firstDay,
        @Nullable LocalDate lastDay,
        @Nullable String standInFor,
        String basis,
        @Nullable String givenBy,
        OffsetDateTime givenAt,
        int tokens) {}
