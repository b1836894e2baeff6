-- The desk of those who check looks for the latest round of every branch of an area.
create index assessment_by_branch on branchstandard.assessment (county_code, organisation_id, begun_on) where not voided;
