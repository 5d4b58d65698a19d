package council.procurement.casefile.store;

import council.procurement.casefile.CaseDocument;
import council.procurement.casefile.DocumentFormat;
import council.procurement.casefile.DocumentKind;
import council.procurement.casefile.DocumentVersion;
import council.procurement.casefile.Publication;
import council.procurement.casefile.Stage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Documents with their versions and publications; the bytes are read one file at a time. */
@Repository
public class DocumentStore {

    private final JdbcClient jdbc;

    DocumentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One above the highest; the caller holds the case's row. */
    public int nextNumber(String reference) {
        return jdbc.sql("select coalesce(max(document_number), 0) + 1 from case_document where case_reference = ?").param(reference).query(Integer.class).single();
    }

    public void add(CaseDocument it) {
        jdbc.sql("insert into case_document (case_reference, document_number, title, kind, stage, added_by, added_at) values (?, ?, ?, ?, ?, ?, ?)")
            .params(it.caseReference(), it.number(), it.title(), it.kind().name(), it.stage().name(), it.addedBy(), utc(it.addedAt())).update();
    }

    public void add(String reference, int document, DocumentVersion it, byte[] content) {
        jdbc.sql("insert into case_document_version (case_reference, document_number, version_number, file_name, file_format, size_bytes, sha256, remark, uploaded_by, uploaded_at) "
                + "values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
            .params(reference, document, it.number(), it.fileName(), it.format().name(), it.sizeBytes(), it.sha256(), it.remark(), it.uploadedBy(), utc(it.uploadedAt())).update();
        jdbc.sql("insert into case_document_content (case_reference, document_number, version_number, content) values (?, ?, ?, ?)")
            .params(reference, document, it.number(), content).update();
    }

    public void add(String reference, int document, Publication it) {
        jdbc.sql("insert into case_document_publication (case_reference, document_number, version_number, is_published, reason, person, happened_at) values (?, ?, ?, ?, ?, ?, ?)")
            .params(reference, document, it.version(), it.published(), it.reason(), it.person(), utc(it.at())).update();
    }

    /** Newest document first. */
    public List<CaseDocument> of(String reference) {
        Map<Integer, List<DocumentVersion>> versions = new HashMap<>();
        jdbc.sql("select * from case_document_version where case_reference = ? order by version_number desc").param(reference)
            .query((ResultSet row) -> {
                versions.computeIfAbsent(row.getInt("document_number"), n -> new ArrayList<>()).add(version(row));
            });
        Map<Integer, List<Publication>> publications = new HashMap<>();
        jdbc.sql("select * from case_document_publication where case_reference = ? order by publication_number desc").param(reference)
            .query((ResultSet row) -> {
                publications.computeIfAbsent(row.getInt("document_number"), n -> new ArrayList<>()).add(new Publication(row.getInt("version_number"),
                    row.getBoolean("is_published"), row.getString("reason"), row.getString("person"), instant(row, "happened_at")));
            });
        return jdbc.sql("select * from case_document where case_reference = ? order by document_number desc").param(reference)
            .query((row, n) -> new CaseDocument(reference, row.getInt("document_number"), row.getString("title"), DocumentKind.valueOf(row.getString("kind")),
                Stage.valueOf(row.getString("stage")), row.getString("added_by"), instant(row, "added_at"),
                versions.getOrDefault(row.getInt("document_number"), List.of()), publications.getOrDefault(row.getInt("document_number"), List.of()))).list();
    }

    public byte[] content(String reference, int document, int version) {
        return jdbc.sql("select content from case_document_content where case_reference = ? and document_number = ? and version_number = ?")
            .params(reference, document, version).query((row, n) -> row.getBytes(1)).single();
    }

    private static DocumentVersion version(ResultSet row) throws SQLException {
        return new DocumentVersion(row.getInt("version_number"), row.getString("file_name"), DocumentFormat.valueOf(row.getString("file_format")),
            row.getLong("size_bytes"), row.getString("sha256"), row.getString("remark"), row.getString("uploaded_by"), instant(row, "uploaded_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
