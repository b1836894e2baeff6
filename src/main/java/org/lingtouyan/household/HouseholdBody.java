package org.lingtouyan.household;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A household as a client writes it: codes or their labels, days as 2018-12-31. What a change leaves out stays as it is;
 * a private value sent back masked stays as it is too.
 */
record HouseholdBody(
        @Nullable String id,
        @Nullable String division,
        @Nullable String number,
        @Nullable String status,
        @Nullable String kind,
        @Nullable String mainCause,
        @JsonSetter(contentNulls = Nulls.FAIL) @Nullable List<String> otherCauses,
        @Nullable String registeredOn,
        @Nullable String effectiveOn,
        @Nullable String mode,
        @Nullable String phone,
        @Nullable String bankName,
        @Nullable String bankAccount,
        @Nullable Integer statedPeople,
        @Nullable String naturalVillage,
        @Nullable String standard,
        @Nullable Boolean dilapidatedHouse,
        @Nullable Boolean safeWater,
        @Nullable String monitoringKind,
        @Nullable Boolean riskRemoved,
        @Nullable String riskFoundOn,
        @Nullable String riskRemovedOn,
        @Nullable Map<String, Object> facts,
        @JsonSetter(contentNulls = Nulls.FAIL) @Nullable List<MemberBody> members) {

    record MemberBody(
            @Nullable String id,
            @Nullable String number,
            @Nullable String name,
            @Nullable String relation,
            @Nullable String identityNumber,
            @Nullable String sex,
            @Nullable String birthDate,
            @Nullable String nationality,
            @Nullable String phone,
            @Nullable String identifiedOn,
            @Nullable String education,
            @Nullable String school,
            @JsonSetter(contentNulls = Nulls.FAIL) @Nullable List<String> health,
            @Nullable String labour,
            @Nullable String workArea,
            @Nullable String workMonths,
            @Nullable Boolean seriousIllnessInsurance,
            @Nullable String politics,
            @Nullable Map<String, Object> facts) {

        /** Never with private values: texts end up in logs. */
        @Override
        public String toString() {
            return "member " + id;
        }
    }

    /** Never with private values: texts end up in logs. */
    @Override
    public String toString() {
        return "household " + id;
    }
}
