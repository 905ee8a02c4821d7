def calendar = Calendar.instance
while (true) calendar.roll(Calendar.MONTH, 2_000_000_000)
