while (true) try { assert 1 == 2 } catch (Throwable t) { }
