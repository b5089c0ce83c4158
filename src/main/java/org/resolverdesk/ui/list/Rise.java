package org.resolverdesk.ui.list;

import java.util.Arrays;
import java.util.BitSet;

/// The longest rising subsequence: of things that got another order, the most that can stay where they are.
final class Rise {
    private Rise() {}

    /// The positions of one among the first `count` of `places`, which are all different.
    static BitSet of(int[] places, int count) {
        int[] ends = new int[count];
        int[] endAt = new int[count];
        int[] before = new int[count];
        int length = 0;
        for (int i = 0; i < count; i++) {
            int slot = -Arrays.binarySearch(ends, 0, length, places[i]) - 1;
            ends[slot] = places[i];
            endAt[slot] = i;
            before[i] = slot == 0 ? -1 : endAt[slot - 1];
            length = Math.max(length, slot + 1);
        }
        BitSet rise = new BitSet(count);
        for (int i = length == 0 ? -1 : endAt[length - 1]; i >= 0; i = before[i]) {
            rise.set(i);
        }
        return rise;
    }
}
