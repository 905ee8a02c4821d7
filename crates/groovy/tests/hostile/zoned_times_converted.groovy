def time = java.time.ZonedDateTime.of(2020, 1, 1, 0, 0, 0, 0, java.time.ZoneId.of('Europe/Berlin'))
while (true) time = time.plusHours(1).withZoneSameInstant(java.time.ZoneId.of('Asia/Tokyo'))
