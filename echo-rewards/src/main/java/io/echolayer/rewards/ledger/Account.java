package io.echolayer.rewards.ledger;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.internal.text.Names;
import io.echolayer.core.internal.text.Utf8Order;
import io.echolayer.rewards.claim.Pool;
import java.util.Comparator;

/**
 * An account.
 *
 * @param name the pool or user that it belongs to; {@code all} for the one account of {@link
 *     Type#ISSUANCE}
 */
public record Account(Type type, String name) implements Comparable<Account> {
  /** Where all money comes from. */
  public static final Account ISSUANCE = new Account(Type.ISSUANCE, "all");

  private static final Comparator<Account> ORDER =
      Comparator.comparing(Account::type).thenComparing(Account::name, Utf8Order.ASCENDING);

  /**
   * The types of account, in two books between which nothing moves.
   *
   * <p>The <em>money</em> book says where every base unit is. It flows from {@link #ISSUANCE} into
   * pools, from pools to users, and from users through {@link #SETTLING} to {@link #SETTLED}.
   *
   * <p>The <em>memorandum</em> book says what became of every claim. A claim that waits is a
   * promise that nobody has put money aside for: its pool's money expires, rolls over or pays
   * others meanwhile. Were it money, a unit would stand in the queue and in a pool at once, or be
   * issued beyond what the epochs allow. So the queue is kept beside the money, as banks keep
   * guarantees off the balance sheet, by double entry of its own: what was claimed is answered,
   * lapsed, withdrawn or still waits. A payment moves both books in one entry.
   */
  public enum Type {
    /** Where all money comes from: minus what was ever issued. */
    ISSUANCE("issuance", Book.MONEY),
    /**
     * One for each pool, the reserve included: what it has left; between epochs, what rolls over.
     */
    POOL("pool", Book.MONEY),
    /** One for each user: what was paid to the user and may be withdrawn. */
    USER("user", Book.MONEY),
    /** One for each user: what is held for payments whose end is not known. */
    SETTLING("settling", Book.MONEY),
    /** One for each user: what has left the ledger for good. */
    SETTLED("settled", Book.MONEY),
    /** One for each pool: what was left at an epoch's end and is never paid. */
    EXPIRED("expired", Book.MONEY),
    /**
     * One for each pool: what it had paid for events that were taken back, taken from the users.
     */
    RECOVERED("recovered", Book.MONEY),

    /** One for each pool: minus what was ever claimed. */
    CLAIMED("claimed", Book.MEMORANDUM),
    /** One for each pool: what waits for the next epoch. */
    QUEUE("queue", Book.MEMORANDUM),
    /** One for each pool: claims that were paid. */
    ANSWERED("answered", Book.MEMORANDUM),
    /** One for each pool: claims that the policy neither paid nor kept. */
    LAPSED("lapsed", Book.MEMORANDUM),
    /** One for each pool: claims that waited when their event was taken back. */
    WITHDRAWN("withdrawn", Book.MEMORANDUM);

    private final String id;
    private final Book book;

    Type(String id, Book book) {
      this.id = id;
      this.book = book;
    }

    /** The book that the account stands in. */
    public Book book() {
      return book;
    }

    /**
     * Whether it is where its book begins: its balance is never above 0, all others' never below.
     */
    public boolean isSource() {
      return this == ISSUANCE || this == CLAIMED;
    }

    /** The type's name in entries, such as {@code settling}. */
    public String id() {
      return id;
    }

    /**
     * The type of a name in an entry.
     *
     * @throws InvalidValueException if there is none
     */
    public static Type of(String id) {
      for (Type type : values()) {
        if (type.id.equals(id)) {
          return type;
        }
      }
      throw new InvalidValueException("account", "be of a known type", id);
    }
  }

  /** Where an account stands. */
  public enum Book {
    /** Where every base unit is. */
    MONEY,
    /** What became of every claim. */
    MEMORANDUM
  }

  public Account {
    Names.id("account", name);
  }

  /** What a pool has left. */
  public static Account pool(Pool pool) {
    return of(Type.POOL, pool);
  }

  /** What a user may withdraw. */
  public static Account user(String user) {
    return new Account(Type.USER, user);
  }

  /** The account of a pool. */
  public static Account of(Type type, Pool pool) {
    return new Account(type, pool.id());
  }

  /** The account's text form, such as {@code pool/discovery} or {@code user/u1}. */
  public String id() {
    return type.id() + '/' + name;
  }

  /**
   * The account of a text form.
   *
   * @throws InvalidValueException if it is none
   */
  public static Account parse(String id) {
    int slash = Math.max(0, id.indexOf('/'));
    return new Account(
        Type.of(id.substring(0, slash)), id.substring(Math.min(id.length(), slash + 1)));
  }

  /** By type, in the order of {@link Type}, then by name in UTF-8 bytes. */
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
