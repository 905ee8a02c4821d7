class Problem extends RuntimeException { Problem(String text) { super(text) } }
while (true) { try { throw new Problem('x') } catch (Problem e) { } }
