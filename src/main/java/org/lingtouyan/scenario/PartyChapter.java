package org.lingtouyan.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.lingtouyan.cadre.Cadres;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.leadership.Tenures;
import org.lingtouyan.party.Groups;
import org.lingtouyan.party.Meetings;
import org.lingtouyan.party.Members;
import org.lingtouyan.party.Organisations;
import org.lingtouyan.party.PartyLeadership;
import org.lingtouyan.party.VenueCarrying;
import org.lingtouyan.party.Venues;
import org.lingtouyan.scenario.ScenarioTable.Run;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The Party's organisations: committees and a branch in every village, the chains of Pingliang and of Jingyuan with all that
 * was published of them. Who leads a village is told in its team; of villages whose team is not told yet this chapter tells its
 * branch's committee there. The small scenario has them only where something was published.
 */
@Component
@Order(35)
class PartyChapter implements Chapter {

    private final JdbcClient jdbc;
    private final Divisions divisions;
    private final Cadres cadres;
    private final Organisations organisations;
    private final PartyLeadership leadership;
    private final Tenures tenures;
    private final Members members;
    private final Venues venues;
    private final Groups groups;
    private final VenueCarrying carrying;
    private final Meetings meetings;

    PartyChapter(
            JdbcClient jdbc,
            Divisions divisions,
            Cadres cadres,
            Organisations organisations,
            PartyLeadership leadership,
            Tenures tenures,
            Members members,
            Venues venues,
            Groups groups,
            VenueCarrying carrying,
            Meetings meetings) {
        this.jdbc = jdbc;
        this.divisions = divisions;
        this.cadres = cadres;
        this.organisations = organisations;
        this.leadership = leadership;
        this.tenures = tenures;
        this.members = members;
        this.venues = venues;
        this.groups = groups;
        this.carrying = carrying;
        this.meetings = meetings;
    }

    @Override
    public List<Piece> pieces(Run run, List<CountyPlan> plans) {
        var pieces = new ArrayList<Piece>();
        pieces.add(piece("party of province and cities", written -> {
            var province = divisions.province();
            written.add(PartyTree.committeeOf(province));
            divisions.children(province.code()).forEach(city -> written.add(PartyTree.committeeOf(city)));
        }));
        for (var plan : plans) {
            var county = plan.county();
            var code = county.code().countyCode();
            boolean told = PartyFigures.toldOf(code);
            if (told || run.size() != Size.SMALL) {
                pieces.add(piece("party " + code, written -> {
                    var tree = new PartyTree(county, divisions, run.seed(), written, teams(code));
                    tree.committeesAndVillages(told);
                    if (told) {
                        new PartyChains(tree, run.seed(), written).ofCounty();
                        new PartyLife(tree, run.seed(), written).ofCounty();
                    }
                }));
            }
        }
        return pieces;
    }

    /** Who leads the county's villages since 2017, told before. */
    private Map<DivisionCode, List<PartyTree.Leads>> teams(String county) {
        return jdbc
                .sql(
                        """
                        select division_code, case when valid_to is null or valid_to > date '2018-12-31' then cadre_id end as cadre_id
                          from leadership.published_tenure
                         where county_code = :county and valid_from <= date '2018-12-31'
                           and post in ('PARTY_SECRETARY', 'DEPUTY_SECRETARY', 'PARTY_COMMITTEE_MEMBER')
                         order by division_code, post = 'PARTY_SECRETARY' desc, record_id
                        """)
                .param("county", county)
                .query((row, number) -> new PartyTree.Leads(
                        new DivisionCode(row.getString("division_code")), row.getObject("cadre_id", UUID.class)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(PartyTree.Leads::village));
    }

    private Piece piece(String name, Consumer<PartyRecords> description) {
        return new Piece(name, () -> {
            var written = new PartyRecords();
            description.accept(written);
            cadres.register(written.people());
            organisations.found(written.organisations());
            leadership.takeOver(written.terms(), written.officers());
            tenures.load(written.tenures());
            members.takeOver(written.members(), written.ableHands());
            groups.takeOver(written.groupMembers());
            venues.takeOver(written.venues(), written.served());
            meetings.takeOver(written.meetings());
            carrying.takeOver(written.venueNotices(), written.venueNeeds(), List.of());
        });
    }
}
