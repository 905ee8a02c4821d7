class A extends Runnable { }
