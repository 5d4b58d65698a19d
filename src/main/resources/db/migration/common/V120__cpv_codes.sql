-- The full Common Procurement Vocabulary as the council imported it; while it is empty the common codes of the product are used.
create table cpv_code (
    code  varchar(8)   primary key,
    title varchar(400) not null,
    kind  varchar(30)  not null
);
