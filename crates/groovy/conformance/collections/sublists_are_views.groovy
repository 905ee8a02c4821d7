// A subList shows a stretch of its list: changes here are changes there. A list that became longer or shorter meanwhile is noticed.
def t(n, c) { try { println "$n: ${c()}" } catch (Throwable e) { println "$n: ${e.class.name}: ${e.message}" } }
t(1) { def l = [1,2,3,4,5]; def s = l.subList(1, 4); s[0] = 20; [l, s] }
t(2) { def l = [1,2,3,4,5]; l.subList(1, 3).clear(); l }
t(3) { def l = [1,2,3,4,5]; def s = l.subList(1, 3); s.add(9); [l, s] }
t(4) { def l = [1,2,3,4,5]; def s = l.subList(1, 3); s.remove(0); [l, s] }
t(5) { def l = [1,2,3]; def s = l.subList(0, 2); l[0] = 7; s }
t(6) { def l = [1,2,3]; def s = l.subList(0, 2); l << 7; s.size() }
t(7) { [3,1,2].subList(0, 2).sort() }
t(8) { def l = [3,1,2,0]; l.subList(0, 3).sort(); l }
t(9) { [1,2,3].subList(2, 1) }
t(10) { [1,2,3].subList(-1, 1) }
t(11) { [1,2,3].subList(0, 4) }
t(12) { [1,2,3].subList(0, 2).class.simpleName }
t(13) { def l = [1,2,3,4]; Collections.reverse(l.subList(1, 4)); l }
t(14) { def l = [1,2,3,4]; l.subList(1, 3) << 9; l }
t(15) { def l = [1,2,3,4]; l.subList(1, 3).addAll([7, 8]); l }
t(16) { def l = [1,2,3,4]; l.subList(1, 3).removeIf { it == 2 }; l }
t(17) { def l = [1,2,3,4]; l.subList(1, 3).replaceAll { it * 10 }; l }
t(18) { def l = [1,2,3,4]; l.subList(1, 4).subList(1, 2)[0] = 0; l }
t(21) { def l = new LinkedList([1,2,3]); l.subList(0,2).clear(); l }
t(22) { Arrays.asList(1,2,3).subList(0, 2) }
t(23) { def l = Arrays.asList(3,2,1); l.subList(0, 2).sort(); l }
t(24) { def l = (1..10).toList(); def i = l.subList(2, 5).iterator(); i.next(); i.remove(); l }
t(25) { def l = [1,2,3]; Collections.swap(l.subList(0,2), 0, 1); l }
t(26) { def l = [1,2,3,4]; l.subList(2, 4) + [9] }
t(27) { def l = [1,2,3,4]; def s = l.subList(1, 3); s == [2, 3] && s.hashCode() == [2, 3].hashCode() && s.contains(2) }
t(28) { def l = [1,2,3,4]; l.subList(1, 3).collect { it + 1 } }
t(29) { def l = [1,2,3,4]; l.subList(1, 3).each { }.class.simpleName }
