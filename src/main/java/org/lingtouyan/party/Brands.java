package org.lingtouyan.party;

import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.Right;
import org.lingtouyan.parameter.Codes;
import org.lingtouyan.shared.RequestRefused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brands of chain organisations: since when they hold, and until when. */
@Component
public class Brands {

    static final String TABLE = "brand";
    static final String KINDS = "brandKind";

    private final PartyTable table;
    private final Organisations organisations;
    private final Codes codes;
    private final Actors actors;

    Brands(PartyTable table, Organisations organisations, Codes codes, Actors actors) {
        this.table = table;
        this.organisations = organisations;
        this.codes = codes;
        this.actors = actors;
    }

    /** Takes over brands that are sound already. */
    @Transactional
    public void takeOver(Collection<Brand> brands) {
        actors.require(Right.WRITE_RECORDS);
        table.addAll(TABLE, brands);
    }

    /** @return false if just this was entered before */
    @Transactional
    boolean enter(Brand told) {
        actors.require(Right.WRITE_RECORDS);
        told.requireSound();
        if (organisations.living(told.organisationId()).chainNode() == null) {
            throw PartyRefused.BRAND_WITHOUT_CHAIN.because();
        }
        if (codes.get(KINDS, told.kind()).isEmpty()) {
            throw PartyRefused.BRAND_KIND_UNKNOWN.because().with("field", "kind");
        }
        if (table.add(TABLE, told)) {
            return true;
        }
        if (table.find(TABLE, told.id(), Brand.class).filter(told::isSame).isEmpty()) {
            throw PartyRefused.PARTY_ID_TAKEN.because();
        }
        return false;
    }

    /** Holds until that day, of which certificates are renewed; without one, until further notice. */
    @Transactional
    void holdUntil(UUID id, @Nullable LocalDate day, int version) {
        actors.require(Right.WRITE_RECORDS);
        var now = table.find(TABLE, id, Brand.class)
                .orElseThrow(RequestRefused.NOT_FOUND::because)
                .until(day, version);
        now.requireSound();
        table.change(TABLE, now);
    }
}
