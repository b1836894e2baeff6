package org.lingtouyan.scenario;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.posting.Posting;
import org.lingtouyan.scenario.Officials.Office;

/** Who is sent to strengthen a place above the village, and graduate officers: all in post at the end of 2018. */
final class Secondments {

    private static final List<String> HOSPITALS = List.of("省人民医院", "兰州大学第一医院", "兰州大学第二医院", "省中医院", "省妇幼保健院", "省肿瘤医院");
    private static final List<String> SENDERS =
            List.of("国务院扶贫办", "国家卫生健康委员会", "天津市农业农村委员会", "天津市卫生健康委员会", "福州市农业局", "厦门市教育局");

    private static final List<String> FIELDS = List.of("省农业农村厅", "省水利厅", "省扶贫开发办公室", "省工业和信息化厅", "省特色产业发展中心");

    private final Officials officials;
    private final Chance chance;
    private final List<Posting> postings = new ArrayList<>();

    Secondments(Officials officials, Chance chance) {
        this.officials = officials;
        this.chance = chance;
    }

    List<Posting> postings() {
        return postings;
    }

    void povertyOffice(DivisionCode place, int people) {
        for (int i = 0; i < people; i++) {
            post(place, "POVERTY_OFFICE", officials.office(), "科员", in2018(), false);
        }
    }

    void countyDeputy(DivisionCode county) {
        post(county, "COUNTY_DEPUTY", officials.ofProvince(), "处长", LocalDate.of(2017, 9, 1), false);
    }

    void sent(DivisionCode county, int people) {
        for (int i = 0; i < people; i++) {
            var sender = chance.between(0, SENDERS.size() - 1);
            post(
                    county,
                    "SENT_CADRE",
                    new Office(SENDERS.get(sender), sender < 2 ? "01" : "07"),
                    "干部",
                    in2018(),
                    false);
        }
    }

    void medicalExperts(DivisionCode county, int people) {
        for (int i = 0; i < people; i++) {
            var title = chance.in(50) ? "主治医师" : "副主任医师";
            post(county, "MEDICAL_EXPERT", new Office(chance.oneOf(HOSPITALS), "02"), title, in2018(), false);
        }
    }

    void leadingGroup(DivisionCode township) {
        post(township, "LEADING_GROUP", officials.ofCounty(), "副乡镇长", in2018(), false);
    }

    void stationDeputy(DivisionCode township) {
        post(township, "STATION_DEPUTY", officials.ofCounty(), "扶贫工作站副站长", in2018(), false);
    }

    void graduateOfficer(DivisionCode village, boolean inTeam) {
        var from = LocalDate.of(2016 + chance.between(0, 1), 8, 15);
        post(village, "GRADUATE_OFFICER", officials.ofCounty(), "大学生村官", from, inTeam);
    }

    /** Somebody of the province who knows agriculture, water, relief or industry: the field is what their office does. */
    void cityLeadingGroup(DivisionCode place, String title) {
        var office = new Office(chance.oneOf(FIELDS), "02");
        post(place, "CITY_LEADING_GROUP", office, title, in2018(), false);
    }

    private LocalDate in2018() {
        return LocalDate.of(2018, 1, 10).plusDays(chance.between(0, 300));
    }

    private void post(DivisionCode place, String role, Office office, String title, LocalDate from, boolean inTeam) {
        postings.add(new Posting(
                UuidCreator.getTimeOrderedEpoch(),
                place,
                officials.of(office, title),
                role,
                false,
                inTeam,
                office.name(),
                office.level(),
                from,
                null,
                from.plusYears(2),
                null,
                null,
                null,
                role.equals("CITY_LEADING_GROUP") ? Trades.of(office.name()).get(0) : null));
    }
}
