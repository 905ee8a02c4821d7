enum E { A, B }; def m = new EnumMap(E); def n = m; while (true) { def k = new EnumMap(E); n[E.A] = k; n = k; m.toString() }
