package council.procurement.platform;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import council.procurement.Refused;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A refusal is an answer to an officer and no fault: the engine's lines about it stay out of the log, and every other line of the engine stays in it. */
class QuietRefusals extends TurboFilter {

    private static final String ENGINE = "org.camunda.bpm.engine";
    private static final String REFUSED = Refused.class.getName();

    @Override
    public FilterReply decide(Marker marker, Logger logger, Level level, String format, Object[] facts, Throwable thrown) {
        if (!level.isGreaterOrEqual(Level.WARN) || !logger.getName().startsWith(ENGINE)) return FilterReply.NEUTRAL;
        return tellsOfRefusal(thrown) || tellsOfRefusal(format) || facts != null && Stream.of(facts).anyMatch(QuietRefusals::tellsOfRefusal) ? FilterReply.DENY : FilterReply.NEUTRAL;
    }

    private static boolean tellsOfRefusal(Object fact) {
        if (fact instanceof Throwable thrown) return thrown instanceof Refused || tellsOfRefusal(thrown.getCause());
        return fact instanceof String text && text.contains(REFUSED);
    }

    @Configuration
    static class Registration {
        @Bean
        QuietRefusals quietRefusals() {
            var filter = new QuietRefusals();
            if (LoggerFactory.getILoggerFactory() instanceof LoggerContext log) log.addTurboFilter(filter);
            return filter;
        }
    }
}
