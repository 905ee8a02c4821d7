enum E { A, B }; def m = new EnumMap(E); m[E.A] = m; while (true) m.toString()
