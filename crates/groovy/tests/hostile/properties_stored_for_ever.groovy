def p = new Properties(); 1000.times { p["k$it".toString()] = "v" * 100 }; def l = []; while (true) { def w = new StringWriter(); p.store(w, "c"); l << w.toString() }
