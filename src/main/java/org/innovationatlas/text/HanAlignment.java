package org.innovationatlas.text;

import java.util.ArrayList;
import java.util.List;

/** Aligns the Chinese of two names: the heaviest common subsequence. */
final class HanAlignment {
  private HanAlignment() {}

  static Alignment align(List<NamePart> left, List<NamePart> right) {
    var heaviest = heaviest(left, right);
    var common = new ArrayList<NamePart>();
    var onlyLeft = new ArrayList<NamePart>();
    var onlyRight = new ArrayList<NamePart>();
    int i = 0;
    int j = 0;
    while (i < left.size() && j < right.size()) {
      if (same(left.get(i), right.get(j))) {
        common.add(left.get(i++));
        j++;
      } else if (heaviest[i + 1][j] >= heaviest[i][j + 1]) {
        onlyLeft.add(left.get(i++));
      } else {
        onlyRight.add(right.get(j++));
      }
    }
    onlyLeft.addAll(left.subList(i, left.size()));
    onlyRight.addAll(right.subList(j, right.size()));
    return new Alignment(common, onlyLeft, onlyRight, 0, 0, true);
  }

  private static double[][] heaviest(List<NamePart> left, List<NamePart> right) {
    var heaviest = new double[left.size() + 1][right.size() + 1];
    for (int i = left.size() - 1; i >= 0; i--) {
      for (int j = right.size() - 1; j >= 0; j--) {
        double skip = Math.max(heaviest[i + 1][j], heaviest[i][j + 1]);
        heaviest[i][j] =
            same(left.get(i), right.get(j))
                ? Math.max(skip, heaviest[i + 1][j + 1] + left.get(i).weight())
                : skip;
      }
    }
    return heaviest;
  }

  private static boolean same(NamePart left, NamePart right) {
    return left.text().equals(right.text());
  }
}
