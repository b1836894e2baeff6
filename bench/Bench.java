import java.util.Map;
import org.lingtouyan.optimisation.Drafting;

/** Runs one measurement by name; each prints its figures as ratios within the same run. */
class Bench {

    private interface Measurement {
        void run(Site site, String[] arguments) throws Exception;
    }

    private static final Map<String, Measurement> MEASUREMENTS = Map.ofEntries(
            Map.entry("prepare", Prepare::run),
            Map.entry("readings", Readings::run),
            Map.entry("traces", Traces::run),
            Map.entry("coverage", Coverages::run),
            Map.entry("dossier", Dossiers::run),
            Map.entry("drafts", (site, arguments) -> Drafting.run(arguments)),
            Map.entry("freshness", Freshness::run),
            Map.entry("import", Imports::run),
            Map.entry("fuzz", Fuzz::run),
            Map.entry("rebuild", Rebuilding::run),
            Map.entry("memory", Memory::run),
            Map.entry("sync", Syncs::run),
            Map.entry("phone", Phones::run),
            Map.entry("soak", Faults::run),
            Map.entry("stop", (site, arguments) -> site.stop()));

    public static void main(String[] arguments) throws Exception {
        var measurement = arguments.length == 0 ? null : MEASUREMENTS.get(arguments[0]);
        if (measurement == null) {
            System.err.println("Say which: " + MEASUREMENTS.keySet());
            System.exit(1);
        }
        measurement.run(new Site(), arguments);
        System.exit(0);
    }
}
