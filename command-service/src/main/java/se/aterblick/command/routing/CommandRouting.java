package se.aterblick.command.routing;

import org.axonframework.axonserver.connector.command.AxonServerCommandBus;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.distributed.RoutingStrategy;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import se.aterblick.command.plan.DecideTogether;
import se.aterblick.command.plan.PlanCommand;
import se.aterblick.eventstore.axonserver.AxonServer;

/**
 * Has each command decided by the instance that decides on its plan: Axon Server shares out plans
 * by consistent hashing of their ids, so that all instances' commands on a plan meet at one, with
 * the plan in its cache.
 */
public final class CommandRouting {

    /** All commands on a plan go the same way. */
    static final RoutingStrategy BY_PLAN = CommandRouting::planId;

    private CommandRouting() {}

    /** A bus to all instances, this one included. */
    public static CommandBus over(
            AxonServer server, org.axonframework.config.Configuration configuration) {
        SimpleCommandBus here =
                SimpleCommandBus.builder()
                        .transactionManager(NoTransactionManager.instance())
                        .build();
        here.registerHandlerInterceptor(
                new CorrelationDataInterceptor<>(configuration.correlationDataProviders()));
        return new RoutedCommandBus(
                AxonServerCommandBus.builder()
                        .axonServerConnectionManager(server.connections())
                        .configuration(server.configuration())
                        .localSegment(new AnsweringCommandBus(here))
                        .serializer(CommandSerializer.create())
                        .routingStrategy(BY_PLAN)
                        .build());
    }

    private static String planId(CommandMessage<?> command) {
        return switch (command.getPayload()) {
            case PlanCommand one -> one.planId().value();
            case DecideTogether several -> several.planId().value();
            default ->
                    throw new IllegalArgumentException(
                            "not for a plan: " + command.getCommandName());
        };
    }
}
