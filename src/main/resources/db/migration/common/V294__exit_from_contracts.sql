-- What was settled when a contract ended, beside its closure: evidence, insert-only.
create table contract_exit (
    contract_reference varchar(20)   not null primary key references contract,
    handover           varchar(4000) not null,
    data_return        varchar(20)   not null,
    data_words         varchar(2000),            -- how that is known; null where the supplier held none
    review             varchar(4000) not null    -- the post-contract review
);
