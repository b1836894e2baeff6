package org.lingtouyan.moving;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.Change;
import org.lingtouyan.division.DivisionCode;

/**
 * What a document decides on divisions. Merged: the divisions go into {@code successor}, or into a new one of that
 * {@code name}. Split: into {@code parts}, and what no part names stays. Renamed: to {@code name}. Transferred: the divisions go
 * under {@code parent}, with what lies in them. {@code seats} says in which part of a split division an account goes on.
 */
record Decision(
        Change.Kind kind,
        List<DivisionCode> divisions,
        @Nullable DivisionCode successor,
        @Nullable DivisionCode parent,
        @Nullable String name,
        List<Part> parts,
        List<SeatAfter> seats,
        LocalDate on,
        String basis) {

    /** A new division made of natural villages; one part may name none: then it takes the rest, and the old division ends. */
    record Part(String name, @Nullable DivisionCode code, List<String> naturalVillages) {}

    /** The account of that name, whose area is the divided division, has {@code to} as its area from now on. */
    record SeatAfter(String account, DivisionCode to) {}
}
