package se.aterblick.command.routing;

import java.net.ConnectException;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandResultMessage;
import org.axonframework.commandhandling.NoHandlerForCommandException;
import org.axonframework.commandhandling.callbacks.NoOpCallback;
import org.axonframework.common.Registration;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.lifecycle.Lifecycle;
import org.axonframework.lifecycle.ShutdownInProgressException;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.messaging.MessageHandler;
import org.axonframework.messaging.MessageHandlerInterceptor;
import se.aterblick.eventstore.AppendOutcomeUnknown;

/**
 * Sends commands to the instance that decides on their plan, and opens its answers.
 *
 * <p>Where no answer came, nobody knows whether the command was decided: it is told so, and may be
 * sent again.
 */
final class RoutedCommandBus implements CommandBus, Lifecycle {

    private final CommandBus toOthers;

    RoutedCommandBus(CommandBus toOthers) {
        this.toOthers = toOthers;
    }

    @Override
    public <C> void dispatch(CommandMessage<C> command) {
        dispatch(command, NoOpCallback.INSTANCE);
    }

    @Override
    public <C, R> void dispatch(
            CommandMessage<C> command, CommandCallback<? super C, ? super R> callback) {
        toOthers.<C, Object>dispatch(
                command, (sent, result) -> callback.onResult(command, opened(result)));
    }

    @SuppressWarnings("unchecked") // what the command results in
    private static <R> CommandResultMessage<R> opened(CommandResultMessage<?> result) {
        try {
            if (result.isExceptional()) {
                throw unanswered(result.exceptionResult());
            }
            Answer answer = (Answer) result.getPayload();
            return new GenericCommandResultMessage<>((R) answer.opened());
        } catch (RuntimeException e) {
            return new GenericCommandResultMessage<>(e);
        }
    }

    private static RuntimeException unanswered(Throwable failure) {
        return switch (failure) {
            // There is no instance that decides, or this one ends: nothing has been done.
            case NoHandlerForCommandException e -> away(e);
            case ShutdownInProgressException e -> away(e);
            default -> new AppendOutcomeUnknown(failure);
        };
    }

    private static RuntimeException away(RuntimeException failure) {
        ConnectException cause = new ConnectException("no instance takes commands");
        cause.initCause(failure);
        return new EventStoreException("no instance takes commands", cause);
    }

    @Override
    public Registration subscribe(
            String commandName, MessageHandler<? super CommandMessage<?>> handler) {
        return toOthers.subscribe(commandName, handler);
    }

    @Override
    public Registration registerHandlerInterceptor(
            MessageHandlerInterceptor<? super CommandMessage<?>> interceptor) {
        return toOthers.registerHandlerInterceptor(interceptor);
    }

    @Override
    public Registration registerDispatchInterceptor(
            MessageDispatchInterceptor<? super CommandMessage<?>> interceptor) {
        return toOthers.registerDispatchInterceptor(interceptor);
    }

    @Override
    public void registerLifecycleHandlers(LifecycleRegistry lifecycle) {
        if (toOthers instanceof Lifecycle living) {
            living.registerLifecycleHandlers(lifecycle);
        }
    }
}
