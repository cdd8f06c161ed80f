-- How far a judgement reaches, and who else agreed where it takes two.
alter table judgement add column reach varchar(20) default 'RELEASE' not null;
alter table judgement add column confirmed_at timestamp(6) with time zone;
alter table judgement add column confirmed_by varchar(100);
create index judgement_reach on judgement (reach);
