def l = []; while (true) { l << [a: 1, b: "x", c: 3.5] }
