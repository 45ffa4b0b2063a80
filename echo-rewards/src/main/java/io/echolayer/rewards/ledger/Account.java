package io.echolayer.rewards.ledger;

import io.echolayer.core.internal.text.Names;
import io.echolayer.core.internal.text.Utf8Order;
import io.echolayer.rewards.claim.Pool;
import java.util.Comparator;

/**
 * An account.
 *
 * @param name the pool or user that it belongs to; {@code all} for the one account of {@link
 *     AccountType#ISSUANCE}
 */
public record Account(AccountType type, String name) implements Comparable<Account> {
  /** Where all money comes from. */
  public static final Account ISSUANCE = new Account(AccountType.ISSUANCE, "all");

  private static final Comparator<Account> ORDER =
      Comparator.comparing(Account::type).thenComparing(Account::name, Utf8Order.ASCENDING);

  public Account {
    Names.id("account", name);
  }

  /** What a pool has left. */
  public static Account pool(Pool pool) {
    return of(AccountType.POOL, pool);
  }

  /** What a user may withdraw. */
  public static Account user(String user) {
    return new Account(AccountType.USER, user);
  }

  /** The account of a pool. */
  public static Account of(AccountType type, Pool pool) {
    return new Account(type, pool.id());
  }

  /** The account's text form, such as {@code pool/discovery} or {@code user/u1}. */
  public String id() {
    return type.id() + '/' + name;
  }

  /**
   * The account of a text form.
   *
   * @throws io.echolayer.core.InvalidValueException if it is none
   */
  public static Account parse(String id) {
    int slash = Math.max(0, id.indexOf('/'));
    return new Account(
        AccountType.of(id.substring(0, slash)), id.substring(Math.min(id.length(), slash + 1)));
  }

  /** By type, in the order of {@link AccountType}, then by name in UTF-8 bytes. */
  @Override
  public int compareTo(Account other) {
    return ORDER.compare(this, other);
  }

  /** The text form. */
  @Override
  public String toString() {
    return id();
  }
}
