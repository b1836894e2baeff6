package org.lingtouyan.visit;

import com.github.f4b6a3.uuid.UuidCreator;
import java.io.ByteArrayOutputStream;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lingtouyan.access.Privacy;
import org.lingtouyan.shared.TableRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All SQL of photographs; a piece is sealed before it is written and opened only to be shown. */
@Component
class PhotoTable {

    private static final String PHOTO = "select to_json(p) from visit.photo p";

    private final JdbcClient jdbc;
    private final TableRows rows;
    private final Privacy privacy;

    PhotoTable(JdbcClient jdbc, TableRows rows, Privacy privacy) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.privacy = privacy;
    }

    void insert(Photo photo) {
        rows.insert("visit.photo", List.of(photo));
    }

    void update(Photo photo) {
        rows.update("visit.photo", List.of(photo));
    }

    Optional<Photo> find(UUID id) {
        return TableRows.read(jdbc.sql(PHOTO + " where p.id = :id").param("id", id), Photo.class).stream()
                .findFirst();
    }

    /** Kept from other writers until the transaction ends. */
    Optional<Photo> findToWrite(UUID id) {
        return TableRows.read(jdbc.sql(PHOTO + " where p.id = :id for update").param("id", id), Photo.class).stream()
                .findFirst();
    }

    int ofVisit(Visit visit) {
        return jdbc.sql("select count(*)::integer from visit.photo where visit_id = :visit and not voided")
                .param("visit", visit.id())
                .query(Integer.class)
                .single();
    }

    List<Photo> ofHouseholds(Collection<UUID> households, int limit) {
        return TableRows.read(
                jdbc.sql(
                                PHOTO
                                        + """
                                         where p.household_id = any(:households) and not p.voided and p.arrived_on is not null
                                         order by p.id desc limit :limit
                                        """)
                        .param("households", households.toArray(UUID[]::new))
                        .param("limit", limit),
                Photo.class);
    }

    /** A piece that is there already stays. */
    void keep(Photo photo, int number, byte[] piece) {
        var sealer = privacy.newSealer();
        jdbc.sql(
                        """
                        insert into visit.photo_piece
                               (county_code, id, division_code, household_id, photo_id, number, piece_sealed, data_key, key_version)
                        values (:county, :id, :division, :household, :photo, :number, :sealed, :dataKey, :keyVersion)
                            on conflict (county_code, photo_id, number) do nothing
                        """)
                .param("county", photo.division().countyCode())
                .param("id", UuidCreator.getNameBasedSha1(photo.id(), String.valueOf(number)))
                .param("division", photo.divisionCode())
                .param("household", photo.householdId())
                .param("photo", photo.id())
                .param("number", number)
                .param("sealed", sealer.seal(piece))
                .param("dataKey", sealer.dataKey())
                .param("keyVersion", sealer.keyVersion())
                .update();
    }

    /** Its pieces and their keys, for good: what the trail holds of them opens to nobody any more. */
    void destroy(Photo photo) {
        jdbc.sql(
                        """
                        update visit.photo_piece
                           set piece_sealed = null, data_key = null, key_version = null, voided = true, version = version + 1
                         where county_code = :county and photo_id = :photo
                        """)
                .param("county", photo.division().countyCode())
                .param("photo", photo.id())
                .update();
    }

    List<Integer> pieces(Photo photo) {
        return jdbc.sql(
                        """
                        select number from visit.photo_piece
                         where county_code = :county and photo_id = :photo order by number
                        """)
                .param("county", photo.division().countyCode())
                .param("photo", photo.id())
                .query(Integer.class)
                .list();
    }

    /** All pieces that are there, one after another, in plain. */
    byte[] bytes(Photo photo) {
        var whole = new ByteArrayOutputStream(photo.size());
        jdbc.sql(
                        """
                        select piece_sealed, data_key, key_version from visit.photo_piece
                         where county_code = :county and photo_id = :photo order by number
                        """)
                .param("county", photo.division().countyCode())
                .param("photo", photo.id())
                .query((row, number) -> privacy.sealer(row.getBytes("data_key"), row.getInt("key_version"))
                        .openBytes(row.getBytes("piece_sealed")))
                .list()
                .forEach(whole::writeBytes);
        return whole.toByteArray();
    }
}
