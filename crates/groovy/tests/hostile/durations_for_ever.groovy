def duration = java.time.Duration.ofDays(1)
while (true) { duration = duration.plusNanos(1); duration.toString() }
