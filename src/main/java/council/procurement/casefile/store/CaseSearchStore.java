package council.procurement.casefile.store;

import council.procurement.SearchWords;
import council.procurement.casefile.CaseAccess;
import council.procurement.casefile.SearchHit;
import council.procurement.casefile.Viewer;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Looks through cases and what people keep beside their forms. Rights are conditions of each query, so that a page is full of what may be read. */
@Repository
public class CaseSearchStore {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final String READS_FILE = "(:every or exists (select 1 from case_person p where p.case_reference = x.case_reference and p.person = :viewer and p.until_at is null))";
    private static final String NEWEST = " order by happened_on desc fetch first :most rows only";

    private final JdbcClient jdbc;

    CaseSearchStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<SearchHit> cases(SearchWords words, int most) {
        return found("Case", "", words, null, most, "select c.reference case_reference, c.title, c.description words, c.raised_at happened_on from procurement_case c where "
            + words.in("c.reference", "c.title", "c.description", "c.budget_code", "c.cpv_code", "c.replaces_contract"));
    }

    /** By the newest version for those who read the file; for others by the version that is published, since the name of an internal file may tell what is in it. */
    public List<SearchHit> documents(SearchWords words, Viewer viewer, int most) {
        return found("Document", "/documents", words, viewer, most, """
            select x.case_reference, x.title, v.file_name words, v.uploaded_at happened_on from case_document x
            join case_document_version v on v.case_reference = x.case_reference and v.document_number = x.document_number
            where %s and v.version_number = case when %s
                then (select max(n.version_number) from case_document_version n where n.case_reference = x.case_reference and n.document_number = x.document_number)
                else (select case when u.is_published then u.version_number end from case_document_publication u where u.case_reference = x.case_reference and u.document_number = x.document_number
                      order by u.publication_number desc fetch first 1 rows only) end""".formatted(words.in("x.title", "v.file_name", "x.case_reference"), READS_FILE));
    }

    public List<SearchHit> notes(SearchWords words, Viewer viewer, int most) {
        return found("Note", "/notes", words, viewer, most, "select x.case_reference, 'Note' title, x.note words, x.written_at happened_on from case_note x where "
            + words.in("x.note") + " and " + READS_FILE);
    }

    public List<SearchHit> risks(SearchWords words, Viewer viewer, int most) {
        return found("Risk", "/risks", words, viewer, most, """
            select x.case_reference, x.title, x.cause || ' ' || x.consequence words, x.written_at happened_on from case_risk_version x
            where %s and %s and x.version_number = (select max(n.version_number) from case_risk_version n where n.case_reference = x.case_reference and n.risk_number = x.risk_number)"""
            .formatted(words.in("x.title", "x.cause", "x.consequence", "x.mitigation"), READS_FILE));
    }

    /** Cases in which these people have a part. */
    public List<SearchHit> parts(Collection<String> people, int most) {
        if (people.isEmpty()) return List.of();
        return jdbc.sql("""
                select p.case_reference, c.title, p.person, p.part, p.since happened_on from case_person p join procurement_case c on c.reference = p.case_reference
                where p.person in (:people) and p.until_at is null""" + NEWEST)
            .param("people", people).param("most", most)
            .query((row, n) -> new SearchHit("Person", row.getString("case_reference"), row.getString("title"), row.getString("person") + "/" + row.getString("part"),
                "/procurements/" + row.getString("case_reference") + "/people", day(row.getObject("happened_on", OffsetDateTime.class)))).list();
    }

    public boolean isCase(String reference) {
        return jdbc.sql("select count(*) from procurement_case where reference = ?").param(reference).query(Integer.class).single() > 0;
    }

    private List<SearchHit> found(String kind, String under, SearchWords words, Viewer viewer, int most, String sql) {
        var query = jdbc.sql(sql + NEWEST).params(words.parameters()).param("most", most);
        if (viewer != null) query = query.param("every", CaseAccess.of(viewer).readsEveryFile()).param("viewer", viewer.person());
        return query.query((row, n) -> new SearchHit(kind, row.getString("case_reference"), row.getString("title"), row.getString("words"),
            "/procurements/" + row.getString("case_reference") + under, day(row.getObject("happened_on", OffsetDateTime.class)))).list();
    }

    private static LocalDate day(OffsetDateTime moment) {
        return moment.atZoneSameInstant(LONDON).toLocalDate();
    }
}
