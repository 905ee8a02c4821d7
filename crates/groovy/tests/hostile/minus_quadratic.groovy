while (true) ((1..10000).toList() - (5000..15000).toList())
