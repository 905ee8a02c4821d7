while (true) { def l = (1..20000).toList(); def s = l.subList(0, 20000); while (s) s.remove(0) }
