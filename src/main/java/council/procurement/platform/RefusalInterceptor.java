package council.procurement.platform;

import council.procurement.Refused;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/** The engine wraps what a listener throws; this unwraps a refusal, so that every caller sees our sentence and nothing else. */
class RefusalInterceptor extends CommandInterceptor {

    @Override
    public <T> T execute(Command<T> command) {
        try {
            return next.execute(command);
        } catch (RuntimeException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause())
                if (cause instanceof Refused refused) throw refused;
            throw e;
        }
    }
}
