class A { static f() { x } ; def x }
println 'compiled'
