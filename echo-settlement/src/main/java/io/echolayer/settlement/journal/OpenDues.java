package io.echolayer.settlement.journal;

import io.echolayer.core.internal.text.Utf8Order;
import io.echolayer.settlement.payout.Due;
import io.echolayer.settlement.payout.PlannedPayout;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Dues that nobody has paid or is about to pay: by address, for each epoch in order. */
final class OpenDues {
  private final SortedMap<String, List<Due>> byWallet = new TreeMap<>(Utf8Order.ASCENDING);

  SortedMap<String, List<Due>> byWallet() {
    return Collections.unmodifiableSortedMap(byWallet);
  }

  void add(Due due) {
    List<Due> dues = byWallet.computeIfAbsent(due.wallet().address(), wallet -> new ArrayList<>());
    if (dues.stream().anyMatch(other -> other.epoch().equals(due.epoch()))) {
      throw new IllegalStateException(
          "Epoch " + due.epoch() + " must owe " + due.wallet().address() + " once");
    }
    dues.add(due);
    dues.sort(Comparator.comparing(Due::epoch));
  }

  /**
   * Takes out what a payout pays.
   *
   * @throws IllegalStateException if that is not due
   */
  List<Due> take(PlannedPayout payout) {
    String wallet = payout.wallet().address();
    @Nullable List<Due> dues = byWallet.get(wallet);
    List<Due> paid =
        dues == null
            ? List.of()
            : dues.stream().filter(due -> payout.epochs().contains(due.epoch())).toList();
    long units = paid.stream().mapToLong(Due::units).reduce(0, Math::addExact);
    if (dues == null || paid.size() != payout.epochs().size() || units != payout.units()) {
      throw new IllegalStateException(
          "What is planned for "
              + wallet
              + " must be due ("
              + payout.units()
              + " for "
              + payout.epochs()
              + "), but due is "
              + units);
    }
    dues.removeAll(paid);
    if (dues.isEmpty()) {
      byWallet.remove(wallet);
    }
    return paid;
  }

  void putBack(List<Due> dues) {
    dues.forEach(this::add);
  }
}
