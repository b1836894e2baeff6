package org.lingtouyan.householdplan;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.lingtouyan.access.TrailNotes;
import org.lingtouyan.division.DivisionCode;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A plan as the paper that is signed, in a Word document. Each time is an entry of the trail, made before it leaves. */
@RestController
class PlanPaperController {

    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final Plans plans;
    private final PlanShowing showing;
    private final TrailNotes notes;

    PlanPaperController(Plans plans, PlanShowing showing, TrailNotes notes) {
        this.plans = plans;
        this.showing = showing;
        this.notes = notes;
    }

    @GetMapping("/api/household-plans/{id}/paper.docx")
    ResponseEntity<byte[]> paper(@PathVariable UUID id) {
        var plan = showing.shown(plans.find(id));
        notes.exported(
                new DivisionCode(plan.household().division()),
                "householdplan.plan",
                Map.of("id", id.toString()),
                1L,
                null);
        var name = "一户一策-%s-%d.docx".formatted(plan.household().number(), plan.year());
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(WORD))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(PlanPaper.written(plan));
    }
}
