-- The leading group of a township that is merged away goes on in the one that takes it up.
alter table leadership.township_post
    add column end_reason text check (end_reason in ('MOVED', 'SEAT_TAKEN')),
    add column moved_from uuid,
    add constraint township_post_goes_along_only_when_it_ends check (end_reason is null or valid_to is not null);
comment on column leadership.township_post.end_reason is
    'it ended with the township: MOVED, it went on in another; SEAT_TAKEN, in the other somebody held that post already';
comment on column leadership.township_post.moved_from is 'the post in a township merged into this one, which it goes on from';
