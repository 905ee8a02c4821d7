def c = new ConfigObject(); c.a.b = 1; c.z = c; c.merge(c); c.flatten(); c.toProperties(); while (true) c.merge(c)
