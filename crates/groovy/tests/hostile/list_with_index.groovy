while (true) (1..1000).withIndex().groupBy { it }
