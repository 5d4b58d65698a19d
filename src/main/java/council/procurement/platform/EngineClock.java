package council.procurement.platform;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.stereotype.Component;

/** The one clock: it reads the engine's, so that timers, deadlines and records can never disagree. Europe/London. */
@Component
class EngineClock extends Clock {

    static final ZoneId ZONE = ZoneId.of("Europe/London");
    private final ZoneId zone;

    EngineClock() {
        this(ZONE);
    }

    private EngineClock(ZoneId zone) {
        this.zone = zone;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new EngineClock(other);
    }

    @Override
    public Instant instant() {
        return ClockUtil.getCurrentTime().toInstant();
    }
}
