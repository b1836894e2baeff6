package org.lingtouyan.leadership;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingtouyan.division.DivisionCode;
import org.lingtouyan.leadership.JointReviews.Answer;
import org.lingtouyan.leadership.JointReviews.Review;
import org.lingtouyan.shared.Page;
import org.lingtouyan.shared.RequestRefused;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Results of joint reviews: only result and document, only for organisation officers. */
@RestController
@RequestMapping("/api/joint-reviews")
class JointReviewController {

    private static final int LONGEST_PAGE = 200;

    private final JointReviews reviews;
    private final TeamPlaces places;
    private final TeamPeople people;

    JointReviewController(JointReviews reviews, TeamPlaces places, TeamPeople people) {
        this.reviews = reviews;
        this.places = places;
        this.people = people;
    }

    record ToldReview(
            @NotNull UUID id,
            @NotNull DivisionCode county,
            @NotNull DivisionCode village,
            @NotNull UUID cadre,
            @NotBlank String department,
            @NotNull Answer result,
            @NotBlank @Size(max = 60) String document,
            @NotNull LocalDate on) {}

    record ShownReview(
            UUID id,
            DivisionCode village,
            String place,
            UUID cadre,
            @Nullable String name,
            String department,
            Answer result,
            String document,
            LocalDate on) {}

    @PostMapping
    ResponseEntity<Void> note(@Valid @RequestBody ToldReview told) {
        return reviews.note(new Review(
                        told.id(),
                        told.county(),
                        told.village(),
                        told.cadre(),
                        told.department(),
                        told.result(),
                        told.document(),
                        told.on()))
                ? ResponseEntity.created(URI.create("/api/joint-reviews/" + told.id()))
                        .build()
                : ResponseEntity.ok().build();
    }

    @GetMapping
    Page<ShownReview> list(
            @RequestParam DivisionCode county,
            @RequestParam(required = false) @Nullable UUID cadre,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int size = Math.max(1, Math.min(limit, LONGEST_PAGE));
        var found = reviews.of(county, cadre, before(cursor), size + 1);
        var page = found.subList(0, Math.min(size, found.size()));
        var names = people.names(page.stream().map(Review::cadre).toList());
        return new Page<>(
                page.stream()
                        .map(review -> new ShownReview(
                                review.id(),
                                review.village(),
                                places.text(review.village()),
                                review.cadre(),
                                names.get(review.cadre()),
                                review.department(),
                                review.result(),
                                review.document(),
                                review.on()))
                        .toList(),
                found.size() > size ? page.get(size - 1).id().toString() : null);
    }

    private static @Nullable UUID before(@Nullable String cursor) {
        try {
            return cursor == null ? null : UUID.fromString(cursor);
        } catch (IllegalArgumentException notOurs) {
            throw RequestRefused.INVALID_CURSOR.because();
        }
    }
}
