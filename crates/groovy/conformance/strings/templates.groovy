// SimpleTemplateEngine and its like: texts with code in them.
import groovy.text.*
def t(Closure c){ try { println c() } catch (Throwable e) { println e.class.name+': '+e.message } }
def s={ x, m=[:] -> new SimpleTemplateEngine().createTemplate(x).make(m).toString() }
def g={ x, m=[:] -> new GStringTemplateEngine().createTemplate(x).make(m).toString() }
def st={ x, m=[:] -> new StreamingTemplateEngine().createTemplate(x).make(m).toString() }
t{ s('Hi <%= name %> ${n+1} <% 2.times { %>x<% } %>', [name:'A',n:1]) }
t{ s('a "quoted" $name\n<% for (i in items) { %>- ${i.k}\n<% } %>end', [name:'B', items:[[k:1],[k:2]]]) }
t{ s('<% if (ok) { %>yes<% } else { %>no<% } %>', [ok:false]) }
t{ s('<% def x = 3; out << x; out.print("q"); print 7 %>!<%= x * 2 %>') }
t{ s('tab\\tx \\$y ' + '\\\\') }
t{ s('''line1
line2 ${[1,2].collect{ it*2 }} <%= [3].collect { it + 1 } %>''') }
t{ s('') }
t{ s("it's \"\"\"triple\"\"\"") }
t{ s('${a ?: "none"} <%= a ? "x" : "y" %>', [a:null]) }
t{ g('Hi $name ${n*2} <% if (n) { %>yes<% } %>', [name:'A',n:2]) }
t{ g('<% items.each { i -> %><%= i %>;<% } %>', [items:[1,2,3]]) }
t{ g('"q" \\n <% out << "w" %>') }
t{ st('Hi ${name} <% out << 3 %> "x" $name', [name:'A']) }
t{ st('<% items.eachWithIndex { x, i -> %>$i:$x <% } %>', [items:['a','b']]) }
t{ st('a<%= 1 + 1 %>b\nc') }
t{ def w=new StringWriter(); new SimpleTemplateEngine().createTemplate(new StringReader('x${y}')).make([y:1]).writeTo(w); w.toString() }
t{ def x=new SimpleTemplateEngine().createTemplate('${n}'); x.make([n:1]).toString()+x.make([n:2]) }
t{ def m=[n:1]; new SimpleTemplateEngine().createTemplate('<% n = n + 1; z = 5 %>${n}').make(m).toString()+m.n+m.z }
t{ s('a < b <% %> c > d %') }
t{ s('é ü € 😀 ${1}') }
t{ new SimpleTemplateEngine().createTemplate('x').make().toString() }
