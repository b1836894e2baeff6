package org.lingtouyan.optimisation;

import java.util.List;

/** What a search came to: the plan's worth now and then, its figures and its moves. */
record Outcome(Worth now, Worth then, Figures figures, List<DraftMove> moves) {}
