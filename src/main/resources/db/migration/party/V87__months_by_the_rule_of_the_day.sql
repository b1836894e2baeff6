-- How many months a stage lasts at least: by the smallest area that said so on the day it began; where nobody had, nothing is asked.
create function party.months_by_rule(key text, place char(12), day date) returns integer language sql stable as $$
    select coalesce((
        select v.value::integer
          from parameter.published_value v
         where v.key = months_by_rule.key
           and v.division_code in (place, left(place, 9) || '000', left(place, 6) || '000000',
                                   left(place, 4) || '00000000', left(place, 2) || '0000000000')
           and v.valid_from <= day and v.valid_to > day
         order by v.division_code desc
         limit 1), 0)
$$;
comment on function party.months_by_rule is 'The least months of a stage of becoming a member, by the rule of its place and the day on which it began.';
