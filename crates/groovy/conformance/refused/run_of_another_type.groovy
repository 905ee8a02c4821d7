class A implements Runnable { def run() { } }
println 'ok'
