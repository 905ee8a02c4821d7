while (true) { try { throw new Exception('x') } catch (e) { } }
