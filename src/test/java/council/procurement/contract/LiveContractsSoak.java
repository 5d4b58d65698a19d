package council.procurement.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Five thousand live contracts on PostgreSQL, each with its timer. A day breaks on which a thousand of them are due; the application
 * is killed twice while it fires them and started again. Every review must be asked for once. Not part of any other run:
 * {@code mvn test -Psoak}.
 */
class LiveContractsSoak {

    private static final int CONTRACTS = 5000;
    private static final int DUE = CONTRACTS / 5;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    @Test
    void what_is_due_is_asked_for_once_however_often_the_application_dies() throws Exception {
        try (var postgres = EmbeddedPostgres.builder().start()) {
            var jdbc = JdbcClient.create(postgres.getPostgresDatabase());
            var began = Instant.now();
            var importing = start(postgres, "import", "2026-11-23T10:00:00Z");
            assertThat(importing.process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
            assertThat(importing.process.exitValue()).isZero();
            print("%d contracts imported, each with its process and timer".formatted(CONTRACTS), began);
            assertThat(timers(jdbc)).isEqualTo(CONTRACTS);

            killAfter(jdbc, start(postgres, "run", "2026-11-24T06:00:00Z"), DUE / 5);
            killAfter(jdbc, start(postgres, "run", "2026-11-24T08:00:00Z"), DUE / 2);

            var last = start(postgres, "run", "2026-11-24T10:00:00Z");
            began = Instant.now();
            var before = reviews(jdbc);
            waitFor(() -> reviews(jdbc) >= DUE && unfinished(jdbc) == 0);
            print("the remaining %d of %d reviews asked for after the second kill, from the start of the application".formatted(DUE - before, DUE), began);
            last.kill();

            assertThat(reviews(jdbc)).as("tasks").isEqualTo(DUE);
            assertThat(count(jdbc, "select count(distinct proc_inst_id_) from act_ru_task where task_def_key_ = 'Task_ReviewContract'")).as("contracts that have one").isEqualTo(DUE);
            assertThat(count(jdbc, "select count(*) from act_ru_execution e where e.id_ = e.proc_inst_id_ and e.proc_def_id_ like 'contract-management:%'")).as("processes").isEqualTo(CONTRACTS);
            assertThat(count(jdbc, "select count(*) from contract where state = 'LIVE'")).isEqualTo(CONTRACTS);
            assertThat(count(jdbc, "select count(*) from act_ru_incident")).isZero();
            assertThat(timers(jdbc)).as("timers of those that are not due").isEqualTo(CONTRACTS - DUE);
        }
    }

    private static void killAfter(JdbcClient jdbc, Application application, int reviews) throws Exception {
        waitFor(() -> reviews(jdbc) >= reviews);
        var killedAt = reviews(jdbc);
        application.kill();
        System.out.printf("SOAK killed at %d reviews, %d jobs locked%n", killedAt, count(jdbc, "select count(*) from act_ru_job where lock_owner_ is not null"));
        assertThat(killedAt).as("killed in the middle").isLessThan(DUE);
    }

    private static long reviews(JdbcClient jdbc) {
        return count(jdbc, "select count(*) from act_ru_task where task_def_key_ = 'Task_ReviewContract'");
    }

    private static long timers(JdbcClient jdbc) {
        return count(jdbc, "select count(*) from act_ru_job where handler_type_ = 'timer-intermediate-transition' and process_def_key_ = 'contract-management'");
    }

    private static long unfinished(JdbcClient jdbc) {
        return timers(jdbc) - (CONTRACTS - DUE);
    }

    private static long count(JdbcClient jdbc, String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private interface Condition {
        boolean holds();
    }

    private static void waitFor(Condition condition) throws InterruptedException {
        var until = Instant.now().plus(PATIENCE);
        while (!condition.holds()) {
            assertThat(Instant.now()).as("waited long enough").isBefore(until);
            Thread.sleep(20);
        }
    }

    private static void print(String what, Instant since) {
        System.out.printf("SOAK %s: %.1f s%n", what, Duration.between(since, Instant.now()).toMillis() / 1000.0);
    }

    private record Application(Process process) {

        /** As a machine that loses its power. */
        void kill() throws InterruptedException {
            process.destroyForcibly().waitFor();
        }
    }

    private static Application start(EmbeddedPostgres postgres, String deed, String moment) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Duser.timezone=Europe/London", "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")), LiveContractsApplication.class.getName(), deed, String.valueOf(CONTRACTS), moment,
            "--spring.profiles.active=demo,test", "--server.port=0", "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"), "--spring.datasource.username=postgres",
            "--spring.datasource.password=postgres", "--camunda.bpm.job-execution.enabled=" + deed.equals("run")));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var ready = new CountDownLatch(1);
        var reader = new Thread(() -> {
            try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (line.contains(LiveContractsApplication.READY)) ready.countDown();
                    if (line.contains("ERROR") || line.contains("Exception")) System.out.println(deed + ": " + line);
                }
            } catch (IOException killed) {
                ready.countDown();
            }
        });
        reader.setDaemon(true);
        reader.start();
        assertThat(ready.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).as("the application has started").isTrue();
        return new Application(process);
    }
}
