package council.procurement.tender.store;

import council.procurement.tender.SealedBid;
import council.procurement.tender.Submission;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sealed bids, their keys and what was done with these. */
@Repository
public class SealedBidStore {

    private static final String SUBMISSION = """
        select s.*, w.withdrawn_at, r.admitted from bid_submission s
        left join bid_withdrawal w on w.bid_number = s.bid_number and w.submission_number = s.submission_number
        left join late_bid_ruling r on r.bid_number = s.bid_number and r.submission_number = s.submission_number""";

    private final JdbcClient jdbc;

    SealedBidStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<String> wrappedKey(long tender) {
        return jdbc.sql("select wrapped_key from tender_key where tender_number = ?").param(tender).query(String.class).optional();
    }

    /** The round whose key was made last; empty where nothing was ever sealed. */
    public Optional<Long> newestKey() {
        return jdbc.sql("select tender_number from tender_key order by made_at desc, tender_number desc fetch first 1 rows only").query(Long.class).optional();
    }

    public void addKey(long tender, String wrapped, Instant at) {
        jdbc.sql("insert into tender_key (tender_number, wrapped_key, made_at) values (?, ?, ?)").params(tender, wrapped, utc(at)).update();
    }

    public void addKeyUse(long tender, long bid, String purpose, String person, Instant at) {
        jdbc.sql("insert into bid_key_use (tender_number, bid_number, purpose, person, used_at) values (?, ?, ?, ?, ?)").params(tender, bid, purpose, person, utc(at)).update();
    }

    public SealedBid begin(long tender, long account, Instant at) {
        jdbc.sql("insert into sealed_bid (tender_number, account_number, draft_number, draft_saved_at) values (?, ?, 0, ?)").params(tender, account, utc(at)).update();
        return find(tender, account).orElseThrow();
    }

    public Optional<SealedBid> find(long tender, long account) {
        return jdbc.sql("select * from sealed_bid where tender_number = ? and account_number = ?").params(tender, account).query(SealedBidStore::bid).optional();
    }

    public Optional<SealedBid> find(long bid) {
        return jdbc.sql("select * from sealed_bid where bid_number = ?").param(bid).query(SealedBidStore::bid).optional();
    }

    /** The accounts that began a bid in this round. */
    public List<Long> accounts(long tender) {
        return jdbc.sql("select account_number from sealed_bid where tender_number = ? order by bid_number").param(tender).query(Long.class).list();
    }

    public List<SealedBid> ofAccount(long account) {
        return jdbc.sql("select * from sealed_bid where account_number = ? order by bid_number desc").param(account).query(SealedBidStore::bid).list();
    }

    /** False where the draft was saved by another window since {@code seen}. */
    public boolean saveDraft(long bid, int seen, String sealed, Instant at) {
        return jdbc.sql("update sealed_bid set draft = ?, draft_number = draft_number + 1, draft_saved_at = ? where bid_number = ? and draft_number = ?")
            .params(sealed, utc(at), bid, seen).update() == 1;
    }

    public void stands(long bid, Integer submission) {
        jdbc.sql("update sealed_bid set standing = ? where bid_number = ?").params(submission, bid).update();
    }

    public void add(Submission it, String content) {
        jdbc.sql("""
                insert into bid_submission (bid_number, submission_number, of_draft, content, content_hash, receipt_hash, received_at, late)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")
            .params(it.bid(), it.number(), it.ofDraft(), content, it.contentHash(), it.receiptHash(), utc(it.receivedAt()), it.late()).update();
    }

    public void addSubmittedFile(long bid, int submission, String key, String hash) {
        jdbc.sql("insert into bid_submission_file (bid_number, submission_number, file_key, content_hash) values (?, ?, ?, ?)").params(bid, submission, key, hash).update();
    }

    public Optional<Submission> submission(long bid, int number) {
        return jdbc.sql(SUBMISSION + " where s.bid_number = ? and s.submission_number = ?").params(bid, number).query(SealedBidStore::submission).optional();
    }

    /** Newest first. */
    public List<Submission> submissions(long bid) {
        return jdbc.sql(SUBMISSION + " where s.bid_number = ? order by s.submission_number desc").param(bid).query(SealedBidStore::submission).list();
    }

    /** Those that count, of all bidders of the round, in the order of their receipt. */
    public List<Submission> standing(long tender) {
        return jdbc.sql(SUBMISSION + " join sealed_bid b on b.bid_number = s.bid_number and b.standing = s.submission_number where b.tender_number = ? order by s.received_at, s.bid_number")
            .param(tender).query(SealedBidStore::submission).list();
    }

    public int withdrawn(long tender) {
        return jdbc.sql("""
                select count(*) from sealed_bid b where b.tender_number = ? and b.standing is null and exists (select 1 from bid_withdrawal w where w.bid_number = b.bid_number)""")
            .param(tender).query(Integer.class).single();
    }

    public String content(long bid, int submission) {
        return jdbc.sql("select content from bid_submission where bid_number = ? and submission_number = ?").params(bid, submission).query(String.class).single();
    }

    public void withdraw(long bid, int submission, Instant at) {
        jdbc.sql("insert into bid_withdrawal (bid_number, submission_number, withdrawn_at) values (?, ?, ?)").params(bid, submission, utc(at)).update();
    }

    public void rule(long bid, int submission, boolean admitted, String reason, String person, Instant at) {
        jdbc.sql("insert into late_bid_ruling (bid_number, submission_number, admitted, reason, person, ruled_at) values (?, ?, ?, ?, ?, ?)")
            .params(bid, submission, admitted, reason, person, utc(at)).update();
    }

    public void addFile(String key, long bid, byte[] sealed, long size, Instant at) {
        jdbc.sql("insert into bid_file (file_key, bid_number, content, size, added_at) values (?, ?, ?, ?, ?)").params(key, bid, sealed, size, utc(at)).update();
    }

    public Optional<byte[]> file(long bid, String key) {
        return jdbc.sql("select content from bid_file where file_key = ? and bid_number = ?").params(key, bid).query((row, n) -> row.getBytes(1)).optional();
    }

    public int filesSince(long bid, Instant since) {
        return jdbc.sql("select count(*) from bid_file where bid_number = ? and added_at > ?").params(bid, utc(since)).query(Integer.class).single();
    }

    /** Removes a file that no submission holds. */
    public void removeUnsubmitted(String key) {
        jdbc.sql("delete from bid_file where file_key = ? and not exists (select 1 from bid_submission_file s where s.file_key = bid_file.file_key)").param(key).update();
    }

    private static SealedBid bid(ResultSet row, int n) throws SQLException {
        return new SealedBid(row.getLong("bid_number"), row.getLong("tender_number"), row.getLong("account_number"), row.getString("draft"), row.getInt("draft_number"),
            row.getObject("draft_saved_at", OffsetDateTime.class).toInstant(), row.getObject("standing", Integer.class));
    }

    private static Submission submission(ResultSet row, int n) throws SQLException {
        var withdrawn = row.getObject("withdrawn_at", OffsetDateTime.class);
        return new Submission(row.getLong("bid_number"), row.getInt("submission_number"), row.getInt("of_draft"), row.getString("content_hash"), row.getString("receipt_hash"),
            row.getObject("received_at", OffsetDateTime.class).toInstant(), row.getBoolean("late"), withdrawn == null ? null : withdrawn.toInstant(), row.getObject("admitted", Boolean.class));
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
