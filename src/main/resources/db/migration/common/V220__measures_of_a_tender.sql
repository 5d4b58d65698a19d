-- Under which measures of the catalogue bidders can offer social value, as the measure stood when the documents were handed in;
-- frozen with the criteria at publication. A tender without any asks for one sum in pounds.
create table tender_measure (
    tender_number bigint       not null references tender,
    measure_code  varchar(11)  not null,
    theme         varchar(20)  not null,
    outcome       varchar(200) not null,
    wording       varchar(500) not null,
    unit          varchar(100) not null,
    counting      varchar(20)  not null,
    proxy         numeric(11, 2),         -- pounds for one unit; null where it is only recorded
    proxy_source  varchar(300),
    valid_from    date         not null,
    external_ref  varchar(30),
    most_a_year   numeric(14, 2),         -- what counts at most, in the unit; null for all
    primary key (tender_number, measure_code)
);

-- By which figures of the decision table social-value-counting a tender counts; there where it has measures.
create table tender_counting (
    tender_number        bigint  primary key references tender,
    least_evidence_score integer not null,
    hire_years           integer not null
);
