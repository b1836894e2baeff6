package org.lingtouyan.cadre;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.Actors;
import org.lingtouyan.access.IdentityNumber;
import org.lingtouyan.access.Right;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.shared.Refusal;
import org.lingtouyan.shared.RequestRefused;
import org.lingtouyan.sheet.Fault;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people who work, each entered once: registered, found again, and named to whoever works with them. */
@Service
public class Cadres {

    private final CadreTable table;
    private final CadreSealing sealing;
    private final Actors actors;

    Cadres(CadreTable table, CadreSealing sealing, Actors actors) {
        this.table = table;
        this.sealing = sealing;
        this.actors = actors;
    }

    /** What everybody may know of somebody who works: the name, the unit and the post there. */
    public record Known(UUID id, DivisionCode division, String name, @Nullable String unit, @Nullable String title) {}

    /**
     * What somebody can do and how far they can go: what postings and pairings are weighed by.
     *
     * @param farthest how far from home at the most, a code of the list {@code reach}
     */
    public record Able(
            UUID id,
            DivisionCode division,
            @Nullable String sex,
            List<String> trades,
            List<String> languages,
            @Nullable DivisionCode home,
            @Nullable String farthest,
            boolean mayBePosted) {}

    /** Of those of them that lie in the actor's area. */
    @Transactional(readOnly = true)
    public Map<UUID, Able> able(Collection<UUID> ids) {
        actors.require(Right.READ_RECORDS);
        return ids.isEmpty() ? Map.of() : table.able(ids);
    }

    /** Those of an area who are ready for a posting. */
    @Transactional(readOnly = true)
    public List<UUID> readyForAPosting(DivisionCode area) {
        actors.require(Right.READ_RECORDS);
        return table.ready(area);
    }

    /** Those whose unit lies just there: at a township its own cadres, without those of its villages. */
    @Transactional(readOnly = true)
    public List<UUID> at(DivisionCode division) {
        actors.require(Right.READ_RECORDS);
        return table.at(division);
    }

    /** Those of them that are known; names are not hidden by scope. */
    @Transactional(readOnly = true)
    public Map<UUID, Known> named(Collection<UUID> ids) {
        return ids.isEmpty() ? Map.of() : table.named(ids);
    }

    /** Those entered in a village itself, as far as the actor may look there; some hundred at most. */
    @Transactional(readOnly = true)
    public List<UUID> ofVillage(DivisionCode village) {
        actors.require(Right.READ_RECORDS);
        return table.ofVillage(village);
    }

    /** Those of that name in the county of a place, as far as the actor may look there. */
    @Transactional(readOnly = true)
    public List<Known> called(DivisionCode place, String name) {
        actors.require(Right.READ_RECORDS);
        return table.ofNames(place.countyCode(), List.of(name)).stream()
                .map(one -> new Known(one.id(), one.division(), one.name(), one.unit(), null))
                .toList();
    }

    /** Enters people under ids of the caller's making, many at once; who is entered already is the caller's to know. */
    @Transactional
    public void register(Map<UUID, ToldCadre> told) {
        if (!told.isEmpty()) {
            table.add(told.entrySet().stream()
                    .map(each -> sealing.row(each.getKey(), each.getValue()))
                    .toList());
        }
    }

    /**
     * Who is meant by each, in their order: whoever has the identity number, in the whole province; without one the only one
     * of that name in the village, elsewhere of that name and unit in the county; else somebody new, who is entered. A number
     * nobody has yet belongs to the only one of that name there who has none.
     *
     * @throws org.lingtouyan.shared.Refusal CADRE_NAME_NOT_ALONE, CADRE_NAMED_TWICE, CADRE_NUMBER_OF_WHOM
     */
    @Transactional
    public List<UUID> meant(List<ToldCadre> told) {
        return meanings(told, false).stream()
                .map(meant -> meant.orRefuse("name"))
                .toList();
    }

    /** The same, where the row of somebody who cannot be told apart is refused and the others are taken. */
    @Transactional
    public List<Meant> whoIsMeant(List<ToldCadre> told) {
        return meanings(told, false);
    }

    /** Who a row means, or why that cannot be known. */
    public record Meant(@Nullable UUID id, boolean isNew, @Nullable Refusal refused) {

        /** @throws Refusal said of the column that names them */
        public UUID orRefuse(String field) {
            if (refused != null) {
                throw refused.with("field", field);
            }
            return Objects.requireNonNull(id);
        }

        /** Why that cannot be known, said of the column that names them. */
        public List<Fault> faults(String field) {
            return refused == null ? List.of() : List.of(Fault.of(field, refused.reason(), refused.arguments()));
        }
    }

    /** Enters those who are not entered yet, each row somebody. */
    @Transactional
    List<Meant> entered(List<ToldCadre> told) {
        return meanings(told, true);
    }

    private List<Meant> meanings(List<ToldCadre> told, boolean eachSomebody) {
        actors.require(Right.WRITE_RECORDS);
        var meanings = new Meanings(told, table, sealing, eachSomebody);
        var meant = told.stream().map(meanings::of).toList();
        register(meanings.fresh());
        meanings.numbers().forEach(this::number);
        return meant;
    }

    /** Whoever was entered without an identity number has one now. */
    private void number(UUID id, IdentityNumber number) {
        var held = find(id);
        table.replace(sealing.changed(held, sealing.told(held).numbered(number)), held.version());
    }

    /** Enters one person. @return false if just this had been entered before */
    @Transactional
    boolean enter(UUID id, ToldCadre told) {
        requireWithin(told.division());
        var held = table.find(id);
        if (held.isPresent()) {
            if (!same(held.get(), sealing.row(id, told))) {
                throw CadreRefused.CADRE_ID_TAKEN.because();
            }
            return false;
        }
        requireOnce(id, told);
        register(Map.of(id, told));
        return true;
    }

    /** @throws org.lingtouyan.shared.Refusal CADRE_STALE when it was changed since */
    @Transactional
    void change(UUID id, ToldCadre told, String version) {
        requireWithin(told.division());
        var held = find(id);
        if (!held.countyCode().equals(told.division().countyCode())) {
            throw CadreRefused.CADRE_OF_ANOTHER_COUNTY.because();
        }
        requireOnce(id, told);
        var row = sealing.changed(held, told);
        if (!version.equals(String.valueOf(held.version())) || !table.replace(row, held.version())) {
            throw CadreRefused.CADRE_STALE.because();
        }
    }

    /** @throws org.lingtouyan.shared.Refusal NOT_FOUND outside the actor's area */
    @Transactional(readOnly = true)
    CadreRow find(UUID id) {
        actors.require(Right.READ_RECORDS);
        return table.find(id).orElseThrow(RequestRefused.NOT_FOUND::because);
    }

    private void requireWithin(DivisionCode division) {
        if (!actors.require(Right.WRITE_RECORDS).area().contains(division)) {
            throw RequestRefused.NOT_FOUND.because();
        }
    }

    private void requireOnce(UUID id, ToldCadre told) {
        var number = told.identityNumber();
        if (number != null) {
            var fingerprint = sealing.fingerprint(number);
            var holder = table.holders(List.of(fingerprint)).get(fingerprint);
            if (holder != null && !holder.equals(id)) {
                throw CadreRefused.CADRE_ENTERED_ALREADY.because().with("field", "identityNumber");
            }
        }
    }

    private static boolean same(CadreRow one, CadreRow other) {
        return one.divisionCode().equals(other.divisionCode())
                && one.name().equals(other.name())
                && Objects.equals(one.unit(), other.unit())
                && Objects.equals(one.title(), other.title())
                && sameNumber(one, other);
    }

    /** While keys change one of the two may still lack what the other has. */
    private static boolean sameNumber(CadreRow one, CadreRow other) {
        if (one.identitySealed() == null || other.identitySealed() == null) {
            return one.identitySealed() == other.identitySealed();
        }
        return one.identityFingerprint() != null && other.identityFingerprint() != null
                ? Arrays.equals(one.identityFingerprint(), other.identityFingerprint())
                : Arrays.equals(one.identityFingerprintEven(), other.identityFingerprintEven());
    }
}
