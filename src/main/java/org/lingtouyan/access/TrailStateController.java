package org.lingtouyan.access;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.access.SearchKeyTable.SearchKeyState;
import org.lingtouyan.shared.RequestRefused;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** How far the trail is sealed, signed and checked; and the signed heads, to be kept elsewhere. */
@RestController
class TrailStateController {

    private static final int HEADS_SHOWN = 31;

    private final TrailStateTable table;
    private final TrailHeads heads;
    private final SearchKeyTable searchKeys;
    private final Actors actors;

    TrailStateController(TrailStateTable table, TrailHeads heads, SearchKeyTable searchKeys, Actors actors) {
        this.table = table;
        this.heads = heads;
        this.searchKeys = searchKeys;
        this.actors = actors;
    }

    record SealedPart(long blocks, long entries, long waiting, @Nullable OffsetDateTime lastSealedAt) {}

    record SignedHead(LocalDate day, OffsetDateTime signedAt, int counties, boolean genuine) {}

    /** What the last check found; {@code broken} names the first broken link. */
    record TrailCheck(OffsetDateTime checkedAt, long blocks, long entries, long records, @Nullable String broken) {}

    record TrailState(
            SealedPart sealed, List<SignedHead> heads, @Nullable TrailCheck check, SearchKeyState searchKey) {}

    @GetMapping("/api/trail/state")
    TrailState state() {
        actors.require(Right.READ_TRAIL);
        var newest = heads.all().stream()
                .sorted(Comparator.comparing(TrailHead::day).reversed())
                .limit(HEADS_SHOWN)
                .map(head ->
                        new SignedHead(head.day(), head.signedAt(), head.ends().size(), heads.verifies(head)))
                .toList();
        return new TrailState(table.sealed(), newest, table.lastCheck(), searchKeys.state());
    }

    @GetMapping("/api/trail/heads/{day}.txt")
    ResponseEntity<byte[]> head(@PathVariable LocalDate day) {
        actors.require(Right.READ_TRAIL);
        var head = heads.of(day).orElseThrow(RequestRefused.NOT_FOUND::because);
        var name = ContentDisposition.attachment()
                .filename("trail-head-" + day + ".txt")
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_PLAIN)
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(heads.toKeep(head).getBytes(StandardCharsets.UTF_8));
    }
}
