package council.procurement.platform.mail;

import council.procurement.platform.mail.store.MailPreferenceStore;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How each person wants to be written to. */
@Service
@Transactional
public class MailPreferences {

    private final MailPreferenceStore store;

    MailPreferences(MailPreferenceStore store) {
        this.store = store;
    }

    @Transactional(readOnly = true)
    public MailPreference of(String person) {
        return store.find(person).orElse(MailPreference.DEFAULT);
    }

    public void choose(String person, MailPreference preference) {
        store.save(person, preference);
    }
}
