package org.lingtouyan.optimisation;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * A draft in figures, to be held against others: how many are unfilled and how many needs are met, now and then; how many
 * places it is about, how many it changes and among how many people it chose.
 */
@Schema(name = "DraftFigures")
record Figures(int places, int people, int moves, int emptyNow, int emptyThen, int metNow, int metThen, int needs) {}
