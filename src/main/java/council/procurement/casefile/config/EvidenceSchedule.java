package council.procurement.casefile.config;

import council.procurement.casefile.EvidenceSealService;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Seals the day's evidence at night, when nobody waits for the database. No model starts it, so that no edit of one stops it. */
@Configuration
@EnableScheduling
class EvidenceSchedule {

    private final EvidenceSealService seals;

    EvidenceSchedule(EvidenceSealService seals) {
        this.seals = seals;
    }

    @Scheduled(cron = "0 15 2 * * *", zone = "Europe/London")
    void seal() {
        seals.seal();
    }
}
