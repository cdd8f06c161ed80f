-- What a TBX file says of a concept beyond our columns, so that it comes out again.
create table carried (
    concept_id varchar(200) not null references concept (id),
    place      int          not null,
    -- null: of the concept as a whole
    lang       varchar(10),
    -- null: of the language or the concept
    wording    text,
    -- one element, ISO 30042 in its DCA style
    xml        text         not null,
    primary key (concept_id, place)
);
