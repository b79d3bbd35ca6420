package org.innovationatlas.link;

/**
 * A name.
 *
 * @param text the name
 * @param translated whether it is the atlas's own translation, which nobody else need use
 */
public record EntityName(String text, boolean translated) {}
