def date = new Date(0)
while (true) { try { date = date + 2_000_000_000 } catch (e) { date = new Date(0) } }
