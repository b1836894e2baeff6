package org.lingtouyan.scenario;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.cadre.Cadres;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.leadership.TownshipPost;
import org.lingtouyan.leadership.TownshipPosts;
import org.lingtouyan.scenario.ScenarioTable.Run;
import org.lingtouyan.shared.Here;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Who leads the townships: each has a head, and where the Party's organisations are told also deputies and others. One township of
 * Jingyuan is without a head since some weeks. All of them are synthetic.
 */
@Component
@Order(48)
class LeadingGroupChapter implements Chapter {

    private static final String JINGYUAN = "620421";
    private static final LocalDate ELECTED = LocalDate.of(2016, 11, 18);
    private static final List<Post> OTHERS = List.of(
            new Post("DEPUTY_HEAD", "副乡镇长"),
            new Post("DEPUTY_HEAD", "副乡镇长"),
            new Post("CONGRESS_CHAIR", "人大主席"),
            new Post("ARMS", "武装部长"));

    private final Divisions divisions;
    private final Cadres cadres;
    private final TownshipPosts posts;

    LeadingGroupChapter(Divisions divisions, Cadres cadres, TownshipPosts posts) {
        this.divisions = divisions;
        this.cadres = cadres;
        this.posts = posts;
    }

    private record Post(String code, String title) {}

    @Override
    public List<Piece> pieces(Run run, List<CountyPlan> plans) {
        return plans.stream()
                .map(plan -> new Piece("leading groups of " + plan.county().code(), () -> groups(plan, run)))
                .toList();
    }

    private void groups(CountyPlan plan, Run run) {
        var county = plan.county().code();
        var people = new VillagePeople(plan.county(), divisions, Chance.of(run.seed(), "leading groups of " + county));
        var townships = TrainingChapter.codes(divisions.children(county));
        var told = new ArrayList<TownshipPost>();
        for (var township : townships) {
            boolean left = county.countyCode().equals(JINGYUAN) && township.equals(townships.get(townships.size() - 1));
            var until = left ? Here.today().minusDays(26) : null;
            told.add(post(township, people.of(township, "乡镇长"), TownshipPost.HEAD, until));
            if (PartyFigures.toldOf(county.countyCode())) {
                OTHERS.forEach(
                        other -> told.add(post(township, people.of(township, other.title()), other.code(), null)));
            }
        }
        cadres.register(people.told());
        posts.load(told);
    }

    private static TownshipPost post(DivisionCode township, UUID cadre, String post, @Nullable LocalDate until) {
        return new TownshipPost(
                UuidCreator.getTimeOrderedEpoch(),
                township,
                cadre,
                post,
                ELECTED,
                until,
                until == null ? null : "调任县直部门",
                null,
                1);
    }
}
