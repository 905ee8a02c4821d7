class P { def foo() { 'P' } ; def bar() { 'Pbar' } }
class Q extends P { def foo() { 'Q' } }
class C1 { static foo(P p) { 'catP' } ; static bar(P p) { 'catPbar' } ; static baz(P p) { 'p' } ; static baz(Q q) { 'q' } ; static toString(P p) { 'ts' } ; static zip(Object o) { 'zo' } ; static zip(P o) { 'zp' } }
use(C1) { println new Q().foo(); println new P().foo(); println new Q().bar(); println new Q().baz(); println new P().baz(); println new P().toString(); println new Q().zip() }
class C2 { static foo(Object p) { 'catO' } }
use(C2) { println new Q().foo(); println new P().foo(); println 5.foo() }
class C3 { static foo(Q q) { 'catQ' } }
use(C3) { println new Q().foo(); println new P().foo() }
use(C1) { use(C3) { println new Q().foo(); println new P().foo() } }
use(C3) { use(C1) { println new Q().foo(); println new P().foo() } }
