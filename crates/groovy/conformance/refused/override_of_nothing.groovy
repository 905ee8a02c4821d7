class A { @Override String foo() { } }
