package org.lingtouyan.monitoring;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Where a household reports by itself, without signing in. */
@RestController
class OpenReportController {

    private final OpenReports reports;

    OpenReportController(OpenReports reports) {
        this.reports = reports;
    }

    /** {@code workdays}: within how many somebody comes. */
    record ReportInvitation(String place, int workdays) {}

    /** No identity number is asked for, and none is needed. */
    record SelfReport(
            @NotNull UUID id,
            @NotBlank @Size(max = 60) String name,
            @NotBlank @Size(max = 900) String text,
            @Nullable @Size(max = 30) @Pattern(regexp = "[0-9+() -]*") String phone) {

        /** Never with what it says: texts end up in logs. */
        @Override
        public String toString() {
            return "report " + id;
        }
    }

    /** Thanks, and until when somebody comes; nothing else is ever shown. */
    record ReportThanks(String place, int workdays, LocalDate answeredBy) {}

    @GetMapping("/api/open/reports/{village}")
    ResponseEntity<ReportInvitation> invite(@PathVariable String village) {
        var invitation = reports.invitation(village);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new ReportInvitation(invitation.place(), invitation.workdays()));
    }

    @PostMapping("/api/open/reports/{village}")
    ResponseEntity<ReportThanks> report(
            @PathVariable String village, @Valid @RequestBody SelfReport told, HttpServletRequest request) {
        var invitation = reports.invitation(village);
        var phone = told.phone() == null || told.phone().isBlank()
                ? null
                : told.phone().strip();
        boolean reported = reports.report(
                invitation, told.id(), told.name().strip(), told.text().strip(), phone, request.getRemoteAddr());
        return ResponseEntity.status(reported ? HttpStatus.CREATED : HttpStatus.OK)
                .cacheControl(CacheControl.noStore())
                .body(new ReportThanks(invitation.place(), invitation.workdays(), invitation.answeredBy()));
    }
}
