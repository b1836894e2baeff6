package org.lingtouyan.posting;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Right;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.posting.TalentProjectTable.Candidate;
import org.lingtouyan.posting.TalentProjectTable.HeldProject;
import org.lingtouyan.shared.RequestRefused;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Talent projects: kept by the level that owns them; the counties they are for say who of those sent there is on one. */
@Service
public class TalentProjects {

    private final TalentProjectTable table;
    private final Postings postings;
    private final Divisions divisions;
    private final Actors actors;

    TalentProjects(TalentProjectTable table, Postings postings, Divisions divisions, Actors actors) {
        this.table = table;
        this.postings = postings;
        this.divisions = divisions;
        this.actors = actors;
    }

    /** Projects with everybody who was sent to their counties in their time, for loading. */
    @Transactional
    public void load(Collection<TalentProject> projects) {
        actors.require(Right.WRITE_RECORDS);
        table.add(projects);
        projects.forEach(table::joinAll);
    }

    /** @return false if just this had been entered before */
    @Transactional
    boolean enter(TalentProject told) {
        requireOwner(told);
        var held = table.find(told.id());
        if (held.isPresent()) {
            if (!held.get().project().equals(told)) {
                throw PostingRefused.TALENT_PROJECT_ID_TAKEN.because().with("field", "id");
            }
            return false;
        }
        try {
            table.add(List.of(told.checked()));
        } catch (DataIntegrityViolationException broken) {
            throw BrokenPosting.refusal(broken);
        }
        return true;
    }

    /** Says anew what it is; whoever is on it follows its days. Its owner stays. */
    @Transactional
    void change(TalentProject now, String expectedVersion) {
        var held = toWrite(now.id());
        requireVersion(held, expectedVersion);
        requireOwner(now);
        if (!held.project().divisionCode().equals(now.divisionCode())) {
            throw RequestRefused.NOT_FOUND.because().with("field", "division");
        }
        var counties = now.checked().counties();
        var gone = without(held.project().counties(), counties);
        table.placeOfAnExpert(now.id(), gone).ifPresent(place -> {
            throw PostingRefused.TALENT_PROJECT_HAS_EXPERTS_THERE
                    .because(divisions.pathText(place))
                    .with("field", "counties");
        });
        table.removeCounties(now.id(), gone);
        table.addCounties(now, without(counties, held.project().counties()));
        table.change(now);
        table.follow(now);
    }

    /** It never was; it stays in the trail. */
    @Transactional
    void withdraw(UUID id, String expectedVersion) {
        var held = toWrite(id);
        requireVersion(held, expectedVersion);
        if (table.placeOfAnExpert(id, held.project().counties()).isPresent()) {
            throw PostingRefused.TALENT_PROJECT_HAS_EXPERTS.because();
        }
        table.withdraw(held.project());
    }

    /** Brings talent on a project, all or none; who is on it already stays. @return how many are new */
    @Transactional
    int join(UUID id, Collection<UUID> told) {
        actors.require(Right.WRITE_RECORDS);
        var project = table.findToJoin(id).orElseThrow(RequestRefused.NOT_FOUND::because);
        var candidates = table.candidates(told);
        if (candidates.size() < told.stream().distinct().count()) {
            throw RequestRefused.NOT_FOUND.because().with("field", "postings");
        }
        var coming = candidates.stream()
                .filter(one -> !project.id().equals(one.projectId()))
                .toList();
        coming.forEach(one -> requireFor(project, one));
        table.join(project, coming.stream().map(Candidate::id).toList());
        return coming.size();
    }

    /** Takes somebody off a project; who is not on it stays as he is. */
    @Transactional
    void leave(UUID id, UUID posting) {
        var held = postings.toWrite(posting).posting();
        var on = table.candidates(List.of(held.id()));
        if (!on.isEmpty() && id.equals(on.get(0).projectId())) {
            table.leave(posting);
        }
    }

    private void requireFor(TalentProject project, Candidate one) {
        var place = new DivisionCode(one.divisionCode());
        postings.requireOffice(place);
        if (!Role.isTalent(one.role())) {
            throw PostingRefused.TALENT_PROJECT_IS_FOR_TALENT.because();
        }
        if (one.projectId() != null) {
            throw PostingRefused.POSTING_ON_ANOTHER_PROJECT.because();
        }
        if (project.counties().stream().noneMatch(county -> county.contains(place))) {
            throw PostingRefused.TALENT_PROJECT_NOT_FOR_THIS_COUNTY.because(divisions.pathText(place));
        }
        if (!one.validFrom().isBefore(project.until())
                || one.validTo() != null && !project.beginsOn().isBefore(one.validTo())) {
            throw PostingRefused.POSTING_OUTSIDE_THE_PROJECT.because();
        }
    }

    /** Whoever writes for an area keeps the projects of that area and of those within it. */
    private void requireOwner(TalentProject told) {
        postings.requireOffice(told.divisionCode());
        if (!told.counties().stream().allMatch(county -> divisions.find(county).isPresent())) {
            throw PostingRefused.TALENT_PROJECT_IS_FOR_COUNTIES_OF_ITS_OWNER
                    .because()
                    .with("field", "counties");
        }
    }

    private HeldProject toWrite(UUID id) {
        actors.require(Right.WRITE_RECORDS);
        return table.findToWrite(id).orElseThrow(RequestRefused.NOT_FOUND::because);
    }

    private static void requireVersion(HeldProject held, String expected) {
        if (!expected.equals(String.valueOf(held.version()))) {
            throw PostingRefused.TALENT_PROJECT_STALE
                    .because()
                    .with("yourVersion", expected)
                    .with("currentVersion", String.valueOf(held.version()));
        }
    }

    private static List<DivisionCode> without(List<DivisionCode> all, List<DivisionCode> others) {
        return all.stream().filter(one -> !others.contains(one)).toList();
    }
}
