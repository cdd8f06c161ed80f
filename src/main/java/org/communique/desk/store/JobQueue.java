package org.communique.desk.store;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What is to be done in the background, kept in the database by db-scheduler: shared out among the servers on it, and taken up
 * again by another, or after a restart, where the one that had it is gone. A job does a little at a time and goes to the
 * end of the queue, so that many take turns.
 */
@Component
public class JobQueue {
    /** How many jobs one batch is at once. The number is part of what is stored: each has its share of the pairs. */
    public static final int LANES = 4;

    private final DataSource dataSource;
    private @Nullable Scheduler scheduler;
    private @Nullable CustomTask<Void> task;

    public JobQueue(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Does a little of one lane of a batch, and says whether there is more. */
    @FunctionalInterface
    public interface Work {
        boolean some(long batch, int lane);
    }

    /**
     * Begins to work.
     *
     * @param sweep what is done now and then
     */
    public synchronized void start(Work work, Runnable sweep) {
        CustomTask<Void> lanes = Tasks.custom("batch", Void.class)
                .onDeadExecutionRevive()
                .onFailureReschedule(FixedDelay.of(Duration.ofSeconds(5)))
                .execute((instance, context) -> {
                    String[] id = instance.getId().split("/", 2);
                    boolean more = work.some(Long.parseLong(id[0]), Integer.parseInt(id[1]));
                    return (complete, operations) -> {
                        if (more) {
                            operations.reschedule(complete, Instant.now());
                        } else {
                            operations.stop();
                        }
                    };
                });
        RecurringTask<Void> sweeping = Tasks.recurring("sweep", FixedDelay.of(Duration.ofSeconds(15)))
                .execute((instance, context) -> sweep.run());
        Scheduler made = Scheduler.create(dataSource, List.of(lanes))
                .startTasks(List.of(sweeping))
                // a name of this process alone: one that was killed is not this one
                .schedulerName(new SchedulerName.Fixed("communique-" + UUID.randomUUID()))
                .threads(Math.max(2, Runtime.getRuntime().availableProcessors()))
                .pollingInterval(Duration.ofMillis(250))
                .enableImmediateExecution()
                // what a killed process had is taken up again after four missed beats
                .heartbeatInterval(Duration.ofSeconds(1))
                .missedHeartbeatsLimit(4)
                .shutdownMaxWait(Duration.ofSeconds(6))
                .build();
        task = lanes;
        scheduler = made;
        made.start();
    }

    /** Has a batch worked on; nothing happens where it is already, or before the start. */
    public synchronized void run(long batch) {
        Scheduler current = scheduler;
        CustomTask<Void> lanes = task;
        if (current == null || lanes == null) {
            return;
        }
        for (int lane = 0; lane < LANES; lane++) {
            current.scheduleIfNotExists(lanes.instance(batch + "/" + lane), Instant.now());
        }
    }

    /** Stops, after a pair that is being looked at, or without it where that takes long. */
    public void stop() {
        Scheduler current;
        synchronized (this) {
            current = scheduler;
            scheduler = null;
        }
        if (current != null) {
            current.stop();
        }
    }
}
