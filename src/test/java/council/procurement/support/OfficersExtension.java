package council.procurement.support;

import java.time.LocalDate;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Every process test begins on Monday 23 November 2026, ten o'clock, and leaves the clock as it was. */
public class OfficersExtension implements BeforeEachCallback, AfterEachCallback {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Override
    public void beforeEach(ExtensionContext context) {
        officers(context).clockAt(TODAY);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        officers(context).reset();
    }

    private static Officers officers(ExtensionContext context) {
        return SpringExtension.getApplicationContext(context).getBean(Officers.class);
    }
}
