package io.echolayer.rewards.ledger;

import io.echolayer.core.InvalidValueException;
import java.util.Locale;

/**
 * The accounts of the ledger, in two books between which nothing moves.
 *
 * <p>The <em>money</em> book says where every base unit is. It flows from {@link #ISSUANCE} into
 * pools, from pools to users, and from users through {@link #SETTLING} to {@link #SETTLED}.
 *
 * <p>The <em>memorandum</em> book says what became of every claim. A claim that waits is a promise
 * that nobody has put money aside for: its pool's money expires, rolls over or pays others
 * meanwhile. Were it money, a unit would stand in the queue and in a pool at once, or be issued
 * beyond what the epochs allow. So the queue is kept beside the money, as banks keep guarantees off
 * the balance sheet, by double entry of its own: what was claimed is answered, lapsed, withdrawn or
 * still waits. A payment moves both books in one entry.
 */
public enum AccountType {
  /** Where all money comes from: minus what was ever issued. */
  ISSUANCE(Book.MONEY, true),
  /** One for each pool, the reserve included: what it has left; between epochs, what rolls over. */
  POOL(Book.MONEY, false),
  /** One for each user: what was paid to the user and may be withdrawn. */
  USER(Book.MONEY, false),
  /** One for each user: what a pending hold holds. */
  SETTLING(Book.MONEY, false),
  /** One for each user: what has left the ledger for good. */
  SETTLED(Book.MONEY, false),
  /** One for each pool: what was left at an epoch's end and is never paid. */
  EXPIRED(Book.MONEY, false),
  /** One for each pool: what it had paid for events that were taken back, taken from the users. */
  RECOVERED(Book.MONEY, false),

  /** One for each pool: minus what was ever claimed. */
  CLAIMED(Book.MEMORANDUM, true),
  /** One for each pool: what waits for the next epoch. */
  QUEUE(Book.MEMORANDUM, false),
  /** One for each pool: claims that were paid. */
  ANSWERED(Book.MEMORANDUM, false),
  /** One for each pool: claims that the policy neither paid nor kept. */
  LAPSED(Book.MEMORANDUM, false),
  /** One for each pool: claims that waited when their event was taken back. */
  WITHDRAWN(Book.MEMORANDUM, false);

  /** Where an account stands. */
  public enum Book {
    /** Where every base unit is. */
    MONEY,
    /** What became of every claim. */
    MEMORANDUM
  }

  private final Book book;
  private final boolean source;
  private final String id;

  AccountType(Book book, boolean source) {
    this.book = book;
    this.source = source;
    this.id = name().toLowerCase(Locale.ROOT);
  }

  /** The book that the account stands in. */
  public Book book() {
    return book;
  }

  /** Whether it is where its book begins: its balance is never above 0, all others' never below. */
  public boolean isSource() {
    return source;
  }

  /** The type's name in files, such as {@code settling}. */
  public String id() {
    return id;
  }

  /**
   * The type of a name in a file.
   *
   * @throws InvalidValueException if there is none
   */
  public static AccountType of(String id) {
    for (AccountType type : values()) {
      if (type.id().equals(id)) {
        return type;
      }
    }
    throw new InvalidValueException("account", "be of a known type", id);
  }
}
