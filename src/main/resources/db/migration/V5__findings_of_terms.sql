-- What became of every finding about a concept, for the concept's standing.
create table term_finding (
    release_id  bigint                      not null references release (id),
    -- the finding's, of reach HERE
    fingerprint varchar(16)                 not null,
    concept_id  varchar(200)                not null,
    check_id    varchar(100)                not null,
    -- of the release, when it was last seen
    version     bigint                      not null,
    -- when it was last seen
    set_aside   boolean                     not null,
    seen_at     timestamp(6) with time zone not null,
    -- since when an edited draft has it no more
    fixed_at    timestamp(6) with time zone,
    primary key (release_id, fingerprint)
);
create index term_finding_concept on term_finding (concept_id);
