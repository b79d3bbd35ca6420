package org.innovationatlas.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.innovationatlas.model.Atlas;
import org.innovationatlas.serve.content.Content;

/** The folders of atlases as they are before they are loaded, to be followed from then on. */
final class WatchedFolders {
  private final LoadedFrom from;
  private final Map<Path, FactFiles> files = new HashMap<>();

  WatchedFolders(List<Path> folders) throws IOException {
    for (Path folder : folders) {
      if (Files.isDirectory(folder)) {
        files.put(folder, FactFiles.of(folder));
      }
    }
    this.from = LoadedFrom.of(folders);
  }

  /**
   * Follows the folders.
   *
   * @param description is made anew after every change
   */
  Following follow(Content content, Served served, Redescription description, Console console)
      throws IOException {
    var followed = new ArrayList<FollowedAtlas>();
    for (var folder : files.entrySet()) {
      var name = folder.getKey().toAbsolutePath().normalize().getFileName().toString();
      for (Atlas atlas : content.atlases()) {
        if (atlas.name().equals(name)) {
          followed.add(
              new FollowedAtlas(
                  folder.getKey(),
                  atlas,
                  content.ontology(),
                  folder.getValue(),
                  from,
                  served,
                  console));
        }
      }
    }
    return Following.of(followed, change -> description.renew(), console);
  }
}
