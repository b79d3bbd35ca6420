package org.innovationatlas.model;

/**
 * One thing said of a thing in a passage.
 *
 * @param field what is said
 * @param value the value
 * @param evidence why it is known
 * @param position where the value stands in the fact document
 */
public record Statement(Field field, Value value, Evidence evidence, Position position) {}
