-- Vacuuming a table to which rows are only added prepares it for the years to come; after a load it writes the whole trail once
-- more while people wait for their figures. It is enough to do it every few million entries.
alter table access.trail set (autovacuum_vacuum_insert_threshold = 5000000);
