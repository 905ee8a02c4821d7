def c = new ConfigObject(); def d = c; while (true) d = d.x
