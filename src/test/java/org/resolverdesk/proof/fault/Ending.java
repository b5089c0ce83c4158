package org.resolverdesk.proof.fault;

import java.time.Duration;

/// What became of a run: what the program said first and in the end, and what the service says.
///
/// - `fired`: the fault has struck
/// - `made`: how many endpoints the program's request made
/// - `claimed`: one was made and the program knows it as its own, or none was made
/// - `right`: what the program says in the end is so, whatever it says
/// - `settled`: how long it took, on the clock in hand, from the failure of the call
/// - `story`: what to print where something is wrong
record Ending(
        Run run,
        boolean fired,
        Word first,
        Word last,
        int made,
        boolean claimed,
        boolean right,
        Duration settled,
        String story) {
    boolean doubled() {
        return made > 1;
    }

    boolean lost() {
        return made > 0 && !claimed;
    }

    Ending wrong(String why) {
        return new Ending(run, fired, first, last, made, claimed, false, settled, story + why);
    }

    boolean bad() {
        return doubled() || lost() || !right;
    }
}
