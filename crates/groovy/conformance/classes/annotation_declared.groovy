import java.lang.annotation.*
@Retention(RetentionPolicy.RUNTIME)
@Target([ElementType.TYPE, ElementType.METHOD])
@interface Info { String author(); int version() default 1 }
@Info(author = 'me', version = 2)
class C { @Info(author = 'x') void m() { println 'm' } }
new C().m()
println C.simpleName
println Info.simpleName
