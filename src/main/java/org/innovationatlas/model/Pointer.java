package org.innovationatlas.model;

import org.jspecify.annotations.Nullable;

/**
 * A JSON Pointer (RFC 6901), put together only when it is asked for: every value has one, and
 * hardly any is shown.
 */
public final class Pointer {
  private final @Nullable Pointer parent;
  private final @Nullable String key;
  private final int index;

  private Pointer(@Nullable Pointer parent, @Nullable String key, int index) {
    this.parent = parent;
    this.key = key;
    this.index = index;
  }

  /**
   * A pointer that is at hand as a text.
   *
   * @param text empty for the whole document
   */
  public static Pointer of(String text) {
    return new Pointer(null, text, 0);
  }

  /** The pointer to a member of the object that this one points at. */
  public Pointer member(String name) {
    return new Pointer(this, name, 0);
  }

  /** The pointer to an item of the array that this one points at, counted from 0. */
  public Pointer item(int number) {
    return new Pointer(this, null, number);
  }

  /** Whether it points at the whole document. */
  public boolean isRoot() {
    return parent == null && toString().isEmpty();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other || (other instanceof Pointer && other.toString().equals(toString()));
  }

  @Override
  public int hashCode() {
    return toString().hashCode();
  }

  @Override
  public String toString() {
    if (parent == null) {
      return String.valueOf(key);
    }
    var token = key == null ? Integer.toString(index) : key.replace("~", "~0").replace("/", "~1");
    return parent + "/" + token;
  }
}
