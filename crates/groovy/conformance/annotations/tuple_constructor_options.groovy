import groovy.transform.*
@TupleConstructor(defaults = false) class S { def a; def b } ; println new S(1, 2).b; try { new S(1) } catch (e) { println e.message } ; try { new S() } catch (e) { println e.message }
@TupleConstructor(includeFields = true) class T { def a; private b; def show() { "$a$b" } } ; println new T(1, 2).show()
@TupleConstructor(force = true) class V { def a; V(String x, int y, int z) { a = 'own' } } ; println new V(5).a + new V('a', 1, 2).a
@TupleConstructor(callSuper = true, includeSuperProperties = true) class W extends X { def c } ; @TupleConstructor class X { def a, b } ; println new W(1, 2, 3).with { "$a$b$c" }
@TupleConstructor(pre = { a = a ?: 'x' }, post = { b = "$b!" }) class Y { def a; def b } ; println new Y(null, 2).with { a + b }
@TupleConstructor(includes = 'b,a') class Z { def a; def b } ; println new Z(1, 2).a
@TupleConstructor(allProperties = true, useSetters = true) class Z2 { def a; void setA(x) { a = "set$x" } } ; println new Z2(1).a
@TupleConstructor(namedVariant = true) class Z3 { def a } ; println new Z3(a: 3).a
@TupleConstructor(visibilityId = 'x') class Z4 { def a } ; println new Z4(3).a
@Immutable class I1 { String a; List l } ; def i = new I1('x', [1]); try { i.l << 2 } catch (e) { println e.class.name } ; try { i.a = 'y' } catch (e) { println e.message } ; println i; println new I1(a: 'q'); println i == new I1('x', [1])
@Immutable(copyWith = true) class I2 { String a; int b } ; println new I2('x', 1).copyWith(b: 5)
@Immutable(knownImmutableClasses = [StringBuilder]) class I3 { StringBuilder s } ; println new I3(new StringBuilder('q')).s
@Immutable(knownImmutables = ['s']) class I4 { StringBuilder s } ; println new I4(new StringBuilder('w')).s
@Canonical(excludes = 'b') class Ca { def a; def b } ; println new Ca(1, 2)
@Canonical(includeNames = true) class Cb { def a; def b = 5 } ; println new Cb(1)
