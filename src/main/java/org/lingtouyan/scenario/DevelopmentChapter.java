package org.lingtouyan.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.lingtouyan.cadre.Cadres;
import org.lingtouyan.party.Development;
import org.lingtouyan.party.Developments;
import org.lingtouyan.party.Organisations;
import org.lingtouyan.scenario.ScenarioTable.Run;
import org.lingtouyan.shared.Here;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who is on the way to membership (发展党员) in the branches of the villages that are told in full: one to three of each, counted back
 * from the day of loading, so that somebody's time is due.
 */
@Component
@Order(60)
class DevelopmentChapter implements Chapter {

    private static final long SEED = 20186;

    private final JdbcClient jdbc;
    private final Cadres cadres;
    private final Organisations organisations;
    private final Developments developments;

    DevelopmentChapter(JdbcClient jdbc, Cadres cadres, Organisations organisations, Developments developments) {
        this.jdbc = jdbc;
        this.cadres = cadres;
        this.organisations = organisations;
        this.developments = developments;
    }

    @Override
    public List<Piece> pieces(Run run, List<CountyPlan> plans) {
        return List.of(new Piece("development of members", () -> tell(Here.today())));
    }

    private void tell(LocalDate today) {
        var written = new PartyRecords();
        var told = new ArrayList<Development>();
        for (var branch : branches()) {
            var organisation = organisations.find(branch);
            var place = organisation.divisionCode();
            var chance = Chance.of(SEED, place.value());
            int people = chance.between(1, 3);
            for (int i = 0; i < people; i++) {
                told.add(Development.begun(
                        PartyRecords.newId(),
                        organisation,
                        written.person(place, organisation.name(), null, false, chance),
                        today.minusMonths(36).minusDays(chance.between(0, 300)),
                        i == 2 ? null : today.minusMonths(i == 1 ? 28 : chance.between(8, 16)),
                        i == 1 ? today.minusMonths(chance.between(2, 9)) : null));
            }
        }
        cadres.register(written.people());
        developments.takeOver(told);
    }

    /** Village branches whose members are told, not the committee alone. */
    private List<UUID> branches() {
        return jdbc.sql(
                        """
                        select o.record_id
                          from party.published_organisation o
                          join party.published_member m on m.county_code = o.county_code and m.organisation_id = o.record_id
                         where o.kind = 'BRANCH' and o.setting = 'VILLAGE' and o.valid_to is null
                         group by o.county_code, o.division_code, o.record_id
                        having count(*) > 10
                         order by o.division_code, o.record_id
                        """)
                .query(UUID.class)
                .list();
    }
}
