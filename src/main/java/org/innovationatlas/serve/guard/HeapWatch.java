package org.innovationatlas.serve.guard;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.management.ListenerNotFoundException;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import javax.management.openmbean.CompositeData;

/** Knows after each collection of garbage whether little memory was left. */
final class HeapWatch implements NotificationListener, AutoCloseable {
  private static final double NEARLY_FULL = 0.85;

  private final AtomicBoolean nearlyFull = new AtomicBoolean();
  private final List<NotificationEmitter> collectors =
      ManagementFactory.getGarbageCollectorMXBeans().stream()
          .filter(NotificationEmitter.class::isInstance)
          .map(NotificationEmitter.class::cast)
          .toList();

  HeapWatch() {
    collectors.forEach(collector -> collector.addNotificationListener(this, null, null));
  }

  @Override
  public void handleNotification(Notification notification, Object handback) {
    if (notification.getUserData() instanceof CompositeData data
        && notification
            .getType()
            .equals(GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION)) {
      var collection = GarbageCollectionNotificationInfo.from(data);
      long used =
          collection.getGcInfo().getMemoryUsageAfterGc().entrySet().stream()
              .filter(pool -> isHeap(pool.getKey()))
              .mapToLong(pool -> pool.getValue().getUsed())
              .sum();
      nearlyFull.set(used > NEARLY_FULL * Runtime.getRuntime().maxMemory());
    }
  }

  private static boolean isHeap(String pool) {
    return pool.contains("Eden") || pool.contains("Survivor") || pool.matches(".*(Old|Tenured).*");
  }

  /** Whether it was so since this was last asked. */
  boolean isNearlyFull() {
    return nearlyFull.getAndSet(false);
  }

  @Override
  public void close() {
    for (NotificationEmitter collector : collectors) {
      try {
        collector.removeNotificationListener(this);
      } catch (ListenerNotFoundException e) {
        throw new IllegalStateException("it was added when this was made", e);
      }
    }
  }
}
