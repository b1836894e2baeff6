package org.lingtouyan.scenario;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.lingtouyan.party.Venue;
import org.lingtouyan.party.VenueNeed;
import org.lingtouyan.party.VenueNotice;

/** What a venue of the herders carries: two notices of 2018 read out there, and at some a need of that winter, answered or not yet. */
final class VenueLife {

    private static final int DAYS = 15;

    /** What herders were told, and in which month. */
    private static final List<Map.Entry<String, Integer>> NOTICES = List.of(
            Map.entry("春季疫病防治通知", 3),
            Map.entry("草原禁牧和草畜平衡补奖发放通知", 5),
            Map.entry("城乡居民医保缴费通知", 9),
            Map.entry("冬季防火和防雪灾通知", 11));

    private static final List<Wish> WISHES = List.of(
            new Wish("04", "冬窝子吃水要拉十几公里，想在圈舍旁打一眼井。", "县水务局", "已列入次年人饮计划，先由乡里送水。"),
            new Wish("05", "去夏季牧场的便道雨后过不了车。", "县交通运输局", "已派人勘查，雪化后铺砂砾。"),
            new Wish("01", "行动不便的老人，想请医生到毡房看病。", "乡卫生院", "家庭医生已上门，定为每月一次。"),
            new Wish("03", "羔羊出栏价低，想联系外地收购商。", "县农业农村局", "已与合作社签了收购协议。"));

    private final Chance chance;
    private final PartyRecords written;

    VenueLife(Chance chance, PartyRecords written) {
        this.chance = chance;
        this.written = written;
    }

    /** What herders want, whom it is put to and what was answered. */
    private record Wish(String kind, String text, String office, String answer) {}

    void of(Venue venue) {
        for (int i = chance.between(0, 1); i < NOTICES.size(); i += 2) {
            var notice = NOTICES.get(i);
            written.carried(new VenueNotice(
                    PartyRecords.newId(),
                    venue.divisionCode(),
                    venue.id(),
                    null,
                    notice.getKey(),
                    LocalDate.of(2018, notice.getValue(), chance.between(1, 28)),
                    chance.between(6, 28),
                    1));
        }
        if (chance.in(40)) {
            need(venue, chance.oneOf(WISHES));
        }
    }

    private void need(Venue venue, Wish wish) {
        var on = LocalDate.of(2018, 11, 10).plusDays(chance.between(0, 45));
        var need = VenueNeed.raised(
                PartyRecords.newId(), venue, null, wish.kind(), wish.text(), wish.office(), on, on.plusDays(DAYS));
        var answered = on.plusDays(chance.between(3, 20));
        boolean known = answered.isBefore(LocalDate.of(2018, 12, 28)) && chance.in(60);
        written.carried(known ? need.answered(answered, wish.answer(), 1) : need);
    }
}
