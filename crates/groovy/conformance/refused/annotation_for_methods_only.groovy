import java.lang.annotation.*
@Target(ElementType.METHOD) @interface Counted { }
@Counted class Shape { }
println new Shape() != null
