def c = new ConfigObject(); def d = c; 10000.times { d = d.x }; d.y = 1; while (true) c.flatten()
