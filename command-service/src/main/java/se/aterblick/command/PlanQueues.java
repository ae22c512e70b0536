package se.aterblick.command;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import se.aterblick.command.plan.CommandResult;
import se.aterblick.command.plan.PlanCommand;
import se.aterblick.value.PlanId;

/** Lets one caller at a time work on a plan, for all who wait for it. */
final class PlanQueues {

    /** So that nobody waits long for the others' sake. */
    private static final int MOST_TOGETHER = 100;

    /** Who waits, for each plan that somebody is at work on. */
    private final ConcurrentHashMap<PlanId, Deque<Place>> waiting = new ConcurrentHashMap<>();

    /** Returns when the caller is to lead or has been told what came of the command. */
    Place enter(PlanCommand command) {
        Place mine = new Place(command);
        waiting.compute(
                command.planId(),
                (plan, others) -> {
                    if (others == null) {
                        mine.state = State.LEADS;
                        return new ArrayDeque<>();
                    }
                    others.add(mine);
                    return others;
                });
        mine.await();
        return mine;
    }

    /** The leader and, behind it, those who came meanwhile, in their order. */
    List<Place> whoWaits(Place leader) {
        List<Place> together = new ArrayList<>(List.of(leader));
        waiting.computeIfPresent(
                leader.command.planId(),
                (plan, others) -> {
                    while (!others.isEmpty() && together.size() < MOST_TOGETHER) {
                        together.add(others.remove());
                    }
                    return others;
                });
        return together;
    }

    /** Has the next one lead, if there is one. */
    void passOn(Place leader) {
        waiting.computeIfPresent(
                leader.command.planId(),
                (plan, others) -> {
                    @Nullable Place next = others.poll();
                    if (next == null) {
                        return null;
                    }
                    next.move(State.LEADS);
                    return others;
                });
    }

    private enum State {
        WAITS,
        LEADS,
        KNOWS
    }

    /** Where a caller stands; the caller's own thread made it. */
    static final class Place {

        private final PlanCommand command;
        private final Thread caller = Thread.currentThread();
        private volatile State state = State.WAITS;
        private @Nullable CompletableFuture<CommandResult> answer;

        private Place(PlanCommand command) {
            this.command = command;
        }

        PlanCommand command() {
            return command;
        }

        boolean leads() {
            return state == State.LEADS;
        }

        /** What came of the command; empty if the caller is to ask alone. */
        Optional<CompletableFuture<CommandResult>> answer() {
            return Optional.ofNullable(answer);
        }

        void tell(CompletableFuture<CommandResult> whatCameOfIt) {
            answer = whatCameOfIt;
            move(State.KNOWS);
        }

        void tellToAskAlone() {
            move(State.KNOWS);
        }

        private void move(State next) {
            state = next;
            if (!caller.equals(Thread.currentThread())) {
                LockSupport.unpark(caller);
            }
        }

        private void await() {
            boolean interrupted = false;
            while (state == State.WAITS) {
                LockSupport.park(this);
                interrupted |= Thread.interrupted();
            }
            if (interrupted) {
                caller.interrupt();
            }
        }
    }
}
