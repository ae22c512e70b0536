package se.aterblick.http.mutation;

import java.util.List;
import java.util.random.RandomGenerator;

/** A way to make a valid request into one that probably is none. */
public enum Mutation {
    /** Another JSON tree in the body. */
    TREE,
    /** Other bytes in the body. */
    BYTES,
    /** Other headers. */
    HEADERS,
    /** Another method, path or query. */
    ADDRESS,
    /** Two or three of them. */
    SEVERAL;

    private static final List<Mutation> SINGLE = List.of(TREE, BYTES, HEADERS, ADDRESS);

    public RawRequest mutate(RawRequest request, RandomGenerator random) {
        return switch (this) {
            case TREE -> request.body(new TreeMutation(random).mutate(request.body()));
            case BYTES -> request.body(new ByteMutation(random).mutate(request.body()));
            case HEADERS -> new HeaderMutation(random).mutate(request);
            case ADDRESS -> new AddressMutation(random).mutate(request);
            case SEVERAL -> {
                RawRequest mutated = request;
                for (int i = random.nextInt(2, 4); i > 0; i--) {
                    mutated = OddValues.pick(SINGLE, random).mutate(mutated, random);
                }
                yield mutated;
            }
        };
    }
}
