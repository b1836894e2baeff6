package org.lingtouyan;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

class ModularityTests {

    private static final Map<String, Set<String>> USES = new HashMap<>();
    private static final Map<String, Set<String>> REACHED = new HashMap<>();

    private static final ApplicationModules MODULES = ApplicationModules.of(Lingtouyan.class);

    @Test
    void modulesKeepTheirBorders() {
        MODULES.verify();
    }

    @Test
    void everyModuleHasItsPlaceInTheOrder() {
        assertThat(MODULES.stream().map(ModularityTests::name)).isSubsetOf(Modules.IN_ORDER);
    }

    @Test
    void aModuleCallsOnlyThoseBeforeIt() {
        var wrong = MODULES.stream().flatMap(module -> uses(name(module)).stream()
                .filter(used -> !Modules.mayKnow(name(module), used))
                .map(used -> name(module) + " calls " + used));
        assertThat(wrong).isEmpty();
    }

    @Test
    void theArchitecturePageDrawsTheModulesAsTheyAre() throws IOException {
        Committed.holdsBetween(
                Path.of("ARCHITECTURE.md"), "<!-- drawn from the code -->", "<!-- end of drawing -->", drawing());
    }

    @Test
    void everyModuleGetsItsCanvas() {
        new Documenter(MODULES).writeModuleCanvases().writeModulesAsPlantUml();
    }

    private static String drawing() {
        return Modules.IN_ORDER.stream()
                .sorted(comparing(Modules.IN_ORDER::indexOf, reverseOrder()))
                .flatMap(module -> needed(module).map(used -> "    %s --> %s\n".formatted(module, used)))
                .collect(joining("", "```mermaid\nflowchart TD\n", "```\n"));
    }

    /** What a module uses directly, without what follows from the others, so that the picture stays readable. */
    private static Stream<String> needed(String module) {
        var direct = uses(module);
        return direct.stream().filter(used -> direct.stream()
                .noneMatch(between -> reached(between).contains(used)));
    }

    /** Remembered, because there are more ways through the modules than anybody has minutes. */
    private static Set<String> reached(String module) {
        var known = REACHED.get(module);
        if (known != null) {
            return known;
        }
        var reached = new TreeSet<>(uses(module));
        uses(module).forEach(used -> reached.addAll(reached(used)));
        REACHED.put(module, reached);
        return reached;
    }

    private static Set<String> uses(String module) {
        return USES.computeIfAbsent(module, ModularityTests::found);
    }

    private static Set<String> found(String module) {
        return MODULES.getModuleByName(module).stream()
                .flatMap(found -> found.getDirectDependencies(MODULES).uniqueModules())
                .map(ModularityTests::name)
                .collect(toCollection(TreeSet::new));
    }

    private static String name(ApplicationModule module) {
        return module.getIdentifier().toString();
    }
}
