package council.procurement.support;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Times what a soak run does, and prints it beside a baseline of the same run. */
public final class Stopwatch {

    /** What is timed. */
    public interface Work {
        void run() throws Exception;
    }

    private final List<Duration> baseline = new ArrayList<>();

    public static Duration time(Work work) throws Exception {
        var began = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - began);
    }

    /** Takes these as what the rest is compared with. */
    public void baseline(String what, List<Duration> times) {
        baseline.addAll(times);
        print(what, times);
    }

    /** Median, 95th percentile and sum, and the median as a multiple of the baseline's. */
    public void print(String what, List<Duration> times) {
        var all = times.stream().reduce(Duration.ZERO, Duration::plus).toMillis();
        System.out.printf("SOAK %s: n %d, p50 %.1f ms, p95 %.1f ms, all %d ms, %.1f times the baseline%n", what, times.size(), at(times, 50).toNanos() / 1e6, at(times, 95).toNanos() / 1e6, all,
            (double) at(times, 50).toNanos() / at(baseline, 50).toNanos());
    }

    private static Duration at(List<Duration> times, int percent) {
        return times.stream().sorted().toList().get(Math.min(times.size() - 1, times.size() * percent / 100));
    }
}
