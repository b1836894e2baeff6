package org.lingtouyan.training;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;

/**
 * Somebody at a course.
 *
 * @param division where they serve: of a village secretary the village
 * @param result by the code of the list {@code trainingResult}; null while the course goes on
 */
public record Attendance(UUID id, DivisionCode division, UUID cadre, @Nullable String result) {}
