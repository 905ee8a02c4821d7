def r = new Reference(); r.set(r); r.anything
