package org.lingtouyan.branchstandard;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Right;
import org.lingtouyan.division.Divisions;
import org.lingtouyan.leadership.Screenings;
import org.lingtouyan.parameter.Codes;
import org.lingtouyan.shared.Here;
import org.lingtouyan.shared.RequestRefused;
import org.lingtouyan.sheet.Download;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** An edition of standards taken away as a spreadsheet, in the headings and words in which it comes in. */
@RestController
@RequestMapping("/api/branch-standards")
class StandardExport {

    private static final List<String> HEADINGS = List.of(
            "标准名称",
            "适用党支部",
            "依据",
            "施行日期",
            "类别序号",
            "类别",
            "英文类别",
            "编号",
            "标准内容",
            "英文内容",
            "自动核对规则",
            "核对方式",
            "分值",
            "对应省级编号",
            "本项依据",
            "本项依据英文",
            "频次",
            "频次英文",
            "评分人",
            "评分人英文",
            "不达标属于的排查情形",
            "区划代码");

    private final StandardCatalogue catalogue;
    private final RuleWords rules;
    private final Codes codes;
    private final Divisions divisions;
    private final Actors actors;

    StandardExport(StandardCatalogue catalogue, RuleWords rules, Codes codes, Divisions divisions, Actors actors) {
        this.catalogue = catalogue;
        this.rules = rules;
        this.codes = codes;
        this.divisions = divisions;
        this.actors = actors;
    }

    /** Whoever wants it for a place of their own puts that place's code, a name and a first day into it. */
    @GetMapping("/editions/{id}/export.xlsx")
    void catalogue(@PathVariable UUID id, HttpServletResponse response) {
        actors.require(Right.READ_RECORDS);
        var edition = catalogue.edition(id).orElseThrow(RequestRefused.NOT_FOUND::because);
        var place = divisions.require(edition.divisionCode());
        var workbook = Download.begin(response, "标准目录-%s-%s.xlsx".formatted(place.shortName(), Here.today()), "标准目录");
        workbook.title("标准目录 · " + divisions.pathText(edition.divisionCode()) + " · " + edition.name());
        workbook.headings(HEADINGS);
        catalogue.standards(id).forEach(standard -> workbook.row(row(edition, standard)));
        workbook.finish();
    }

    private List<@Nullable Object> row(Edition edition, Standard one) {
        var rule = one.rule();
        return Arrays.asList(
                edition.name(),
                codes.label("partySetting", edition.setting().name()),
                edition.basis(),
                edition.validFrom().toString(),
                one.classNumber(),
                one.classLabel(),
                one.classLabelEn(),
                one.code(),
                one.label(),
                one.labelEn(),
                rule == null ? null : rules.name(rule, Locale.CHINESE),
                switch (one.checked()) {
                    case COMPUTED -> "由记录自动核对";
                    case PAPER -> "看资料";
                    case ON_SPOT -> "看现场";
                },
                one.points(),
                one.mapsTo(),
                one.basis(),
                one.basisEn(),
                one.frequency(),
                one.frequencyEn(),
                one.scorer(),
                one.scorerEn(),
                one.shows() == null ? null : codes.label(Screenings.CRITERIA, one.shows()),
                edition.divisionCode().value());
    }
}
