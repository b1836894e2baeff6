package org.lingtouyan.access;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;

/**
 * Whose permissions an answer lists.
 *
 * @param division those who see it, whole or in part
 * @param person the name of one account; without: everybody's
 * @param right those who have this one; without: any
 * @param on the day for which it is answered
 */
record PermissionQuestion(DivisionCode division, @Nullable String person, @Nullable Right right, LocalDate on) {

    List<String> roles() {
        return Stream.of(Role.values())
                .filter(role -> right == null || role.has(right))
                .map(Role::name)
                .toList();
    }
}
