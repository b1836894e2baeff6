package org.lingtouyan.monitoring;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Privacy;
import org.lingtouyan.division.Division;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.division.Level;
import org.lingtouyan.monitoring.OwnReport.Phone;
import org.lingtouyan.parameter.Parameters;
import org.lingtouyan.parameter.Workdays;
import org.lingtouyan.shared.Here;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door for a household that reports by itself, without signing in: it takes a report for one village and shows nothing.
 * The address a report comes from is counted for an hour in memory and kept nowhere.
 */
@Service
class OpenReports {

    private static final int MOST_A_DAY = 20;
    private static final int MOST_AN_HOUR = 10;
    private static final int VERIFY_WORKDAYS = 5;

    private final OwnReportTable table;
    private final Divisions divisions;
    private final Parameters parameters;
    private final Workdays workdays;
    private final Privacy privacy;
    private final Cache<String, AtomicInteger> byAddress = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofHours(1))
            .maximumSize(100_000)
            .build();

    OpenReports(OwnReportTable table, Divisions divisions, Parameters parameters, Workdays workdays, Privacy privacy) {
        this.table = table;
        this.divisions = divisions;
        this.parameters = parameters;
        this.workdays = workdays;
        this.privacy = privacy;
    }

    /** For which village one reports, and within how many workdays and until when somebody comes. */
    record Invitation(DivisionCode village, String place, int workdays, LocalDate answeredBy) {}

    /** The code on the wall may be that of a village that has gone on in another since. */
    @Transactional(readOnly = true)
    Invitation invitation(String code) {
        var village = village(code);
        var today = Here.today();
        if (!parameters.isOn("monitoring.own-reports", village, today)) {
            throw MonitoringRefused.OWN_REPORTS_CLOSED.because();
        }
        int within = number("verify-workdays", village, VERIFY_WORKDAYS);
        return new Invitation(village, divisions.pathText(village), within, workdays.after(village, today, within));
    }

    private DivisionCode village(String code) {
        return Optional.of(code)
                .filter(written -> written.matches("[0-9]{12}"))
                .map(DivisionCode::new)
                .flatMap(divisions::find)
                .flatMap(divisions::heir)
                .map(Division::code)
                .filter(living -> living.level() == Level.VILLAGE)
                .orElseThrow(MonitoringRefused.OWN_REPORT_FROM_NOWHERE::because);
    }

    /** @return false if just this had been reported before */
    @Transactional
    boolean report(Invitation invitation, UUID id, String name, String text, @Nullable String phone, String address) {
        spend(address, invitation.village());
        var report = new OwnReport(
                id,
                invitation.village(),
                name,
                text,
                sealed(phone),
                Here.today(),
                invitation.answeredBy(),
                null,
                null,
                null,
                1);
        var outcome = table.report(report, number("own-reports-a-day", invitation.village(), MOST_A_DAY));
        return switch (outcome) {
            case "NEW" -> true;
            case "AGAIN" -> false;
            case "ENOUGH" -> throw MonitoringRefused.TOO_MANY_OWN_REPORTS.because();
            default -> throw MonitoringRefused.CLUE_ID_TAKEN.because().with("field", "id");
        };
    }

    private void spend(String address, DivisionCode village) {
        int most = number("own-reports-an-hour", village, MOST_AN_HOUR);
        if (byAddress.get(address, begun -> new AtomicInteger()).incrementAndGet() > most) {
            throw MonitoringRefused.TOO_MANY_OWN_REPORTS.because();
        }
    }

    private Phone sealed(@Nullable String phone) {
        if (phone == null) {
            return Phone.NONE;
        }
        var sealer = privacy.newSealer();
        return new Phone(sealer.seal(phone), sealer.dataKey(), sealer.keyVersion());
    }

    private int number(String rule, DivisionCode village, int unlessSaid) {
        return parameters
                .value("monitoring." + rule, village, Here.today())
                .map(Integer::valueOf)
                .orElse(unlessSaid);
    }
}
