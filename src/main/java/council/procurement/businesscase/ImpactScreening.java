package council.procurement.businesscase;

import council.procurement.Refusals;
import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;

/**
 * What a purchase means for climate, equality, staff and personal data (domain reference 8, stage 3).
 *
 * @param equality       people with protected characteristics (Equality Act 2010 s.149)
 * @param tupe           staff who may transfer to or from a supplier
 * @param dataProtection personal data that are handled
 */
public record ImpactScreening(@Id String caseReference,
                              @Embedded.Empty(prefix = "climate_") Impact climate, @Embedded.Empty(prefix = "equality_") Impact equality,
                              @Embedded.Empty(prefix = "tupe_") Impact tupe, @Embedded.Empty(prefix = "data_protection_") Impact dataProtection,
                              String screenedBy, Instant screenedAt, @Version Integer version) {

    static Refusals refusals(Impact climate, Impact equality, Impact tupe, Impact dataProtection) {
        return Refusals.none()
            .unless(climate.action() != null, "Say what is done for the climate, or why nothing is affected.")
            .unless(equality.action() != null, "Say what is done for equality, or why nobody is affected.")
            .unless(tupe.action() != null, "Say what is done for staff who may transfer, or why none do.")
            .unless(dataProtection.action() != null, "Say what is done to protect personal data, or why none are handled.");
    }
}
