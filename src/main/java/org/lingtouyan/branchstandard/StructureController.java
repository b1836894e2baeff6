package org.lingtouyan.branchstandard;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.shared.Here;
import org.lingtouyan.shared.Page;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Which branches are larger or smaller than the rules have it, and by how much. */
@RestController
@RequestMapping("/api/branch-standards/structure")
class StructureController {

    private static final int LONGEST_PAGE = 200;

    private final StructureLists lists;
    private final Divisions divisions;

    StructureController(StructureLists lists, Divisions divisions) {
        this.lists = lists;
        this.divisions = divisions;
    }

    record StructureHint(Structure.Kind kind, int held, int limit) {}

    record HintedBranch(
            UUID organisationId, String organisation, DivisionCode division, String place, List<StructureHint> hints) {}

    /** Of an area, or of one of its branches. */
    @GetMapping
    Page<HintedBranch> structure(
            @RequestParam DivisionCode division,
            @RequestParam(required = false) @Nullable UUID organisation,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var page =
                lists.found(division, organisation, Here.today(), cursor, Math.max(1, Math.min(limit, LONGEST_PAGE)));
        return new Page<>(page.items().stream().map(this::hinted).toList(), page.next());
    }

    private HintedBranch hinted(StructureLists.Found one) {
        var place = new DivisionCode(one.branch().divisionCode());
        return new HintedBranch(
                one.branch().organisationId(),
                one.branch().name(),
                place,
                divisions.pathText(place),
                one.hints().stream()
                        .map(hint -> new StructureHint(hint.kind(), hint.held(), hint.limit()))
                        .toList());
    }
}
