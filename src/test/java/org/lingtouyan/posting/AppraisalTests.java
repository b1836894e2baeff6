package org.lingtouyan.posting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lingtouyan.Caller.json;
import static org.lingtouyan.Caller.reason;
import static org.lingtouyan.posting.PostedVillages.firstSecretary;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lingtouyan.Caller;
import org.lingtouyan.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Appraisals of a first secretary who came in March 2017. */
@ServerTest
class AppraisalTests {

    private static final String COUNTY = "621227";

    private final Caller nobody;
    private final Caller county;
    private final PostedVillages villages;
    private String village = "";
    private String posting = "";

    @Autowired
    AppraisalTests(Environment environment, PostedVillages villages) {
        this.nobody = Caller.of(environment);
        this.county = nobody.as("county-" + COUNTY);
        this.villages = villages;
    }

    @BeforeEach
    void aFirstSecretary() {
        village = villages.next(COUNTY);
        var told = firstSecretary(village, villages.cadre(COUNTY, "安一"), "2017-03-01");
        assertThat(county.post("/api/postings", told).statusCode()).isEqualTo(201);
        posting = "/api/postings/" + told.get("id");
    }

    @Test
    void nobodyElsewhereSeesOrNotesAnyOfIt() {
        var other = nobody.as("county-620121");
        assertThat(other.get(posting + "/appraisals").statusCode()).isEqualTo(404);
        assertThat(other.post(posting + "/appraisals", appraisal(2018, "BASIC", "2018-12-20"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(other.get("/api/postings/appraisal-grades?year=2018&division=" + village)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aYearIsAppraisedOnceAndByTheCountyAlone() {
        var township = nobody.as("township-" + village.substring(0, 9));
        assertThat(reason(township.post(posting + "/appraisals", appraisal(2018, "EXCELLENT", "2018-12-20"))))
                .isNotEqualTo("APPRAISED_ALREADY");
        assertThat(county.post(posting + "/appraisals", appraisal(2018, "EXCELLENT", "2018-12-20"))
                        .statusCode())
                .isEqualTo(201);
        assertThat(reason(county.post(posting + "/appraisals", appraisal(2018, "BASIC", "2018-12-21"))))
                .isEqualTo("APPRAISED_ALREADY");
        assertThat(reason(county.post(posting + "/appraisals", appraisal(2016, "BASIC", "2018-12-21"))))
                .isEqualTo("APPRAISED_YEAR_OUTSIDE");
        var grades = json(county.get("/api/postings/appraisal-grades?year=2018&division=" + village));
        assertThat(grades.at("/grades/0/appraised").asInt()).isEqualTo(1);
        assertThat(grades.path("excellentShare").asInt()).isEqualTo(25);
    }

    @Test
    void whoIsFoundNotCompetentIsListedToBeRecalledUntilAppraisedBetter() {
        var list = "/api/postings?unfit=true&day=2019-12-31&division=" + village;
        county.post(posting + "/appraisals", appraisal(2018, "INCOMPETENT", "2018-12-20"));
        assertThat(json(county.get(list)).path("items")).hasSize(1);
        county.post(posting + "/appraisals", appraisal(2019, "COMPETENT", "2019-12-20"));
        assertThat(json(county.get(list)).path("items")).isEmpty();
    }

    @Test
    void whoWasNotAppraisedForTheLastYearIsListed() {
        var list = "/api/postings?unappraised=true&day=2019-03-31&division=" + village;
        assertThat(json(county.get(list)).path("items")).hasSize(1);
        county.post(posting + "/appraisals", appraisal(2018, "COMPETENT", "2018-12-20"));
        assertThat(json(county.get(list)).path("items")).isEmpty();
        assertThat(json(county.get(list.replace("2019-03", "2020-03"))).path("items"))
                .hasSize(1);
    }

    private static Map<String, Object> appraisal(int year, String grade, String on) {
        var told = new HashMap<String, Object>();
        told.put("id", UuidCreator.getTimeOrderedEpoch().toString());
        told.put("year", year);
        told.put("grade", grade);
        told.put("decidedOn", on);
        return told;
    }
}
