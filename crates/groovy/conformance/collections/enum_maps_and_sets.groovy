// What is kept by the constants of an enum, in their order.
def t(n, c) { try { println "$n: ${c()}" } catch (Throwable e) { println "$n: ${e.class.name}: ${e.message}" } }
enum Day { MON, TUE, WED, THU, FRI, SAT, SUN }
t(1) { def m = new EnumMap(Day); m[Day.TUE] = 1; m[Day.MON] = 2; [m, m.keySet(), m.size(), m.class.simpleName] }
t(2) { def m = new EnumMap<Day, String>(Day.class); m.put(Day.SUN, 'x'); m.put(Day.MON, 'y'); m.collect { k, v -> "$k=$v" } }
t(3) { new EnumMap([(Day.WED): 1, (Day.MON): 2]) }
t(4) { EnumSet.of(Day.TUE, Day.MON) }
t(5) { EnumSet.allOf(Day) }
t(6) { EnumSet.noneOf(Day) }
t(7) { EnumSet.range(Day.TUE, Day.THU) }
t(8) { EnumSet.complementOf(EnumSet.of(Day.MON)) }
t(9) { EnumSet.copyOf([Day.SUN, Day.MON]) }
t(10) { def s = EnumSet.noneOf(Day); s << Day.FRI; s.add(Day.MON); [s, s.contains(Day.FRI), Day.FRI in s] }
t(11) { EnumSet.of(Day.MON).class.simpleName }
t(12) { def m = new EnumMap(Day); m.MON }
t(13) { new EnumMap(Day).put('x', 1) }
t(14) { def m = new EnumMap(Day); m[Day.MON] = 1; m.containsKey(Day.MON) && !m.containsKey(Day.TUE) && m.getOrDefault(Day.TUE, 7) == 7 }
t(16) { EnumSet.of(Day.MON, Day.TUE, Day.WED, Day.THU, Day.FRI, Day.SAT) }
t(17) { EnumSet.of(Day.MON) + Day.TUE }
t(18) { EnumSet.of(Day.MON) as List }
t(19) { EnumSet.of(Day.MON, Day.TUE) - Day.TUE }
t(20) { EnumSet.of(Day.MON).collect { it.name() } }
t(21) { (Day.MON..Day.WED).toList() }
t(22) { Day.values().groupBy { it.name().contains('U') } }
t(23) { new TreeMap([(Day.WED): 1, (Day.MON): 2]) }
