def l = []; while (true) { def m = [a: 1, b: 2, c: 3]; m.d = 4; l << m }
