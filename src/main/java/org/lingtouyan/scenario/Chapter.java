package org.lingtouyan.scenario;

import java.util.List;
import org.lingtouyan.scenario.ScenarioTable.Run;

/**
 * What the scenario tells beside its households: a bean for each, told in the order of the modules that it fills. Its pieces
 * need nothing of each other, only what chapters before it have written.
 */
interface Chapter {

    List<Piece> pieces(Run run, List<CountyPlan> plans);

    /** What is written in one transaction, whole or not at all; its name is kept, so that it is written once. */
    record Piece(String name, Runnable writing) {}
}
