// Settings of MarkupBuilder, printers with an indent of their own, what StreamingJsonBuilder takes.
import groovy.xml.*
import groovy.json.*
def t(Closure c){ try { println c() } catch (Throwable e) { println e.class.name+': '+e.message } }
def mk={ c -> def sw=new StringWriter(); def m=new MarkupBuilder(sw); c(m); sw.toString() }
t{ mk{ it.expandEmptyElements=true; it.a { b(); c(x:1); d('') } } }
t{ mk{ it.omitEmptyAttributes=true; it.a(x:'', y:null, z:1) } }
t{ mk{ it.omitNullAttributes=true; it.a(x:'', y:null, z:1) } }
t{ mk{ it.a { b(); d(''); e(null) } } }
t{ mk{ it.escapeAttributes=false; it.a(x:'<&>') } }
t{ mk{ println it.doubleQuotes; println it.expandEmptyElements; it.a() } }
t{ def sw=new StringWriter(); def m=new MarkupBuilder(new IndentPrinter(sw,'',false)); m.a { b('x'); c { d() } }; sw.toString() }
t{ def sw=new StringWriter(); def m=new MarkupBuilder(new IndentPrinter(sw,'\t')); m.a { b('x'); c { d() } }; sw.toString() }
t{ def sw=new StringWriter(); def m=new MarkupBuilder(new IndentPrinter(new PrintWriter(sw),'    ',true)); m.a { b('x'); c { d() } }; sw.toString() }
def sj={ c -> def w=new StringWriter(); c(new StreamingJsonBuilder(w)); w.toString() }
t{ sj{ it.foo('bar') } }
t{ sj{ it.foo(a:1) } }
t{ sj{ it.foo() } }
t{ sj{ it.foo([1,2]){ x -> n x } } }
t{ sj{ it.foo(a:1){ b 2 } } }
t{ sj{ it.foo(1,2) } }
t{ sj{ it.foo{ a 1; b 1,2; c([1,2]); d{ e 1 }; f([1]){ g it }; h null } } }
t{ sj{ it() } }
t{ sj{ it([1,2]) } }
t{ sj{ it(1,2) } }
t{ sj{ it{ a 1 } } }
t{ sj{ it([[x:1]]){ v it.x } } }
