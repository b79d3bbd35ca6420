package org.innovationatlas.serve.reconcile;

/** Shows cards to people. */
public interface CardPages {

  /**
   * The small page of an entity, as an HTML document.
   *
   * @param style the address of its style sheet
   * @param language the tag of the language that it is in
   */
  String preview(Card card, String style, String language);

  /** The same for a pane beside a list, as a piece of HTML. */
  String flyout(Card card);
}
