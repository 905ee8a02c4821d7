class A implements Runnable { void run() { println 'run' } }
