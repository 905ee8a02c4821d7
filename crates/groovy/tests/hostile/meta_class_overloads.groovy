class A { }
int i = 0
while (true) { A.metaClass.m << { Object... xs -> i++ }; new A().m(1) }
