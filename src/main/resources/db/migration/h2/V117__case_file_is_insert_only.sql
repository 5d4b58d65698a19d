-- The bytes of a document's version: the one type that the two databases name differently.
create table case_document_content (
    case_reference  varchar(20) not null,
    document_number integer     not null,
    version_number  integer     not null,
    content         blob not null,
    primary key (case_reference, document_number, version_number),
    foreign key (case_reference, document_number, version_number) references case_document_version
);
create trigger case_document_insert_only before update, delete on case_document for each row call 'council.procurement.platform.InsertOnly';
create trigger case_document_version_insert_only before update, delete on case_document_version for each row call 'council.procurement.platform.InsertOnly';
create trigger case_document_content_insert_only before update, delete on case_document_content for each row call 'council.procurement.platform.InsertOnly';
create trigger case_document_publication_insert_only before update, delete on case_document_publication for each row call 'council.procurement.platform.InsertOnly';
create trigger case_note_insert_only before update, delete on case_note for each row call 'council.procurement.platform.InsertOnly';
create trigger case_risk_version_insert_only before update, delete on case_risk_version for each row call 'council.procurement.platform.InsertOnly';
create trigger case_person_change_insert_only before update, delete on case_person_change for each row call 'council.procurement.platform.InsertOnly';
create trigger case_link_insert_only before update, delete on case_link for each row call 'council.procurement.platform.InsertOnly';
create trigger case_link_removal_insert_only before update, delete on case_link_removal for each row call 'council.procurement.platform.InsertOnly';
