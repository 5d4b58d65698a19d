-- What the application last shipped of each model file, so that start-up deploys only what it changed.
create table shipped_model (
    file_name    varchar(200) primary key,
    content_hash char(64) not null
);
