package council.procurement.platform.mail.store;

import council.procurement.platform.mail.MailPreference;
import council.procurement.platform.mail.MailPreference.Delivery;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class MailPreferenceStore {

    private final JdbcClient jdbc;

    MailPreferenceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<MailPreference> find(String person) {
        return jdbc.sql("select delivery, team_tasks from mail_preference where person = ?").param(person)
            .query((row, n) -> new MailPreference(Delivery.valueOf(row.getString(1)), row.getBoolean(2))).optional();
    }

    public void save(String person, MailPreference it) {
        int changed = jdbc.sql("update mail_preference set delivery = ?, team_tasks = ? where person = ?").params(it.delivery().name(), it.teamTasks(), person).update();
        if (changed == 0) jdbc.sql("insert into mail_preference (person, delivery, team_tasks) values (?, ?, ?)").params(person, it.delivery().name(), it.teamTasks()).update();
    }
}
