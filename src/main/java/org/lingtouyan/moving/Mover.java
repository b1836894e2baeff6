package org.lingtouyan.moving;

/**
 * How a module's records move. Within a county everything happens in one transaction: read, close, open. Across counties each
 * call has a transaction of its own county: read, open, close; a crash in between is mended by doing the same again.
 */
public interface Mover {

    /** How many households and persons would move, which few modules keep; in the old county's transaction. */
    default Amount count(Move move) {
        return Amount.NOTHING;
    }

    /** Everything that moves, as it is held; in the old county's transaction. */
    Luggage pack(Move move);

    /** Opens it at the new place; what was opened before stays. In the new county's transaction. */
    void open(Move move, Luggage luggage);

    /** Closes it at the old place; in the old county's transaction. */
    void close(Move move, Luggage luggage);

    /** What a module has packed; equal if nothing of it has changed. */
    interface Luggage {

        default Amount amount() {
            return Amount.NOTHING;
        }
    }

    /** How many households and persons. */
    record Amount(int households, int persons) {

        public static final Amount NOTHING = new Amount(0, 0);

        public Amount plus(Amount more) {
            return new Amount(households + more.households, persons + more.persons);
        }
    }
}
