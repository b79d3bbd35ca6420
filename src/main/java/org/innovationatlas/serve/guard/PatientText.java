package org.innovationatlas.serve.guard;

/** A text that looks whether the query was stopped as its characters are read. */
final class PatientText implements CharSequence {
  private static final int CHARACTERS = 4096;

  private final String text;
  private final RunningQuery running;
  private int read;

  PatientText(String text, RunningQuery running) {
    this.text = text;
    this.running = running;
  }

  @Override
  public char charAt(int index) {
    if (++read % CHARACTERS == 0) {
      running.check();
    }
    return text.charAt(index);
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.subSequence(start, end);
  }

  @Override
  public String toString() {
    return text;
  }
}
