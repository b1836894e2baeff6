package org.lingtouyan.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.lingtouyan.cadre.Cadres;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.party.Meetings;
import org.lingtouyan.party.Members;
import org.lingtouyan.party.Organisations;
import org.lingtouyan.party.PartyLeadership;
import org.lingtouyan.party.Venues;
import org.lingtouyan.scenario.ScenarioTable.Run;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The Party's organisations: committees and a branch in every village, the chains of Pingliang and of Jingyuan with all that
 * was published of them. The small scenario has them only where something was published.
 */
@Component
@Order(20)
class PartyChapter implements Chapter {

    private final Divisions divisions;
    private final Cadres cadres;
    private final Organisations organisations;
    private final PartyLeadership leadership;
    private final Members members;
    private final Venues venues;
    private final Meetings meetings;

    PartyChapter(
            Divisions divisions,
            Cadres cadres,
            Organisations organisations,
            PartyLeadership leadership,
            Members members,
            Venues venues,
            Meetings meetings) {
        this.divisions = divisions;
        this.cadres = cadres;
        this.organisations = organisations;
        this.leadership = leadership;
        this.members = members;
        this.venues = venues;
        this.meetings = meetings;
    }

    @Override
    public List<Piece> pieces(Run run, List<CountyPlan> plans) {
        var pieces = new ArrayList<Piece>();
        for (var plan : plans) {
            var county = plan.county();
            var code = county.code().countyCode();
            boolean told = PartyFigures.toldOf(code);
            if (told || run.size() != Size.SMALL) {
                pieces.add(piece("party " + code, written -> {
                    var tree = new PartyTree(county, divisions, run.seed(), written);
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

    private Piece piece(String name, Consumer<PartyRecords> description) {
        return new Piece(name, () -> {
            var written = new PartyRecords();
            description.accept(written);
            cadres.register(written.people());
            organisations.found(written.organisations());
            leadership.takeOver(written.terms(), written.officers());
            members.takeOver(written.members(), written.ableHands());
            venues.takeOver(written.venues(), written.served());
            meetings.takeOver(written.meetings());
        });
    }
}
