package council.procurement.contract.store;

import council.procurement.contract.ContractDocument;
import council.procurement.contract.EndingContract;
import council.procurement.contract.MobilisationItem;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was done to get contracts going, and their documents that run out. */
@Repository
public class MobilisationStore {

    private static final String NEWEST = """
        select d.* from contract_document d where d.version_number = (select max(n.version_number) from contract_document n
            where n.contract_reference = d.contract_reference and n.document_number = d.document_number)""";

    private final JdbcClient jdbc;

    MobilisationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(String reference, MobilisationItem it, Instant at) {
        jdbc.sql("insert into contract_mobilisation (contract_reference, item_code, item, done_on, remark, recorded_by, recorded_at) values (?, ?, ?, ?, ?, ?, ?)")
            .params(reference, it.code(), it.item(), it.doneOn(), it.remark(), it.person(), OffsetDateTime.ofInstant(at, ZoneOffset.UTC)).update();
    }

    public List<MobilisationItem> done(String reference) {
        return jdbc.sql("select * from contract_mobilisation where contract_reference = ? order by recorded_at, item_code").param(reference)
            .query((row, n) -> new MobilisationItem(row.getString("item_code"), row.getString("item"), row.getObject("done_on", LocalDate.class), row.getString("remark"), row.getString("recorded_by"))).list();
    }

    public void add(String reference, ContractDocument it, String person, Instant at) {
        jdbc.sql("insert into contract_document (contract_reference, document_number, version_number, name, valid_until, remark, recorded_by, recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?)")
            .params(reference, it.number(), it.version(), it.name(), it.validUntil(), it.remark(), person, OffsetDateTime.ofInstant(at, ZoneOffset.UTC)).update();
    }

    /** The newest version of each. */
    public List<ContractDocument> documents(String reference) {
        return jdbc.sql(NEWEST + " and d.contract_reference = ? order by d.document_number").param(reference)
            .query((row, n) -> new ContractDocument(row.getInt("document_number"), row.getInt("version_number"), row.getString("name"), row.getObject("valid_until", LocalDate.class), row.getString("remark"))).list();
    }

    /** Documents of a manager's live contracts that ran out before this day: reference of the contract, name of the document, its last day. */
    public List<EndingContract> expired(String manager, LocalDate day) {
        return jdbc.sql(NEWEST + " and d.valid_until < ? and exists (select 1 from contract c where c.reference = d.contract_reference and c.state = 'LIVE' and c.manager = ?) order by d.valid_until, d.contract_reference").params(day, manager)
            .query((row, n) -> new EndingContract(row.getString("contract_reference"), row.getString("name"), row.getObject("valid_until", LocalDate.class))).list();
    }
}
