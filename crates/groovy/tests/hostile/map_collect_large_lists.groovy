def large = (0..<40_000).toList()
while (true) [1, 2, 3].collectEntries { large }
