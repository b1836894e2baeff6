package org.lingtouyan.scenario;

import java.util.List;
import java.util.Locale;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.shared.RequestRefused;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ScenarioController {

    private final ScenarioSettings settings;
    private final Scenario scenario;

    ScenarioController(ScenarioSettings settings, Scenario scenario) {
        this.settings = settings;
        this.scenario = scenario;
    }

    /** What of the demonstration is whole and what is thin, so that pages can say so. */
    @GetMapping("/api/scenario")
    Answer scenario() {
        if (!settings.wanted()) {
            throw RequestRefused.NOT_FOUND.because();
        }
        var run = scenario.begin(settings.run());
        return new Answer(
                run.name(), run.size().name().toLowerCase(Locale.ROOT), run.seed(), ScenarioNotes.of(run.size()));
    }

    record Answer(String name, String size, long seed, List<Note> notes) {}

    record Note(DivisionCode division, String text, String textEn) {}
}
