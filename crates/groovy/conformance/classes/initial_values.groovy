class A { int i; long l; double d; boolean b; char c; String s; Integer w; List x; float f; byte y; short h }
def a = new A()
println([a.i, a.l, a.d, a.b, (int) a.c, a.s, a.w, a.x, a.f, a.y, a.h])
int i
String s
println(s)
def l
println(l)
boolean b
println([b, i])
