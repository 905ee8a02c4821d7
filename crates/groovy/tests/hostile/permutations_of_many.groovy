def g = new PermutationGenerator((1..1000).toList()); def l = []; while (g.hasNext()) l << g.next()
