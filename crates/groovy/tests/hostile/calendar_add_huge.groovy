def calendar = Calendar.instance
while (true) { calendar.add(Calendar.DATE, 2_000_000_000); calendar.set(Calendar.YEAR, 2_000) }
