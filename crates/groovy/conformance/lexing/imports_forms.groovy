import java.util.concurrent.TimeUnit
import java.text.*
import static java.lang.Math.max
import static java.lang.Math.*
import java.util.List as JList
import groovy.json.JsonOutput as J
println max(1, 2)
println abs(-3)
println PI > 3
println TimeUnit.SECONDS.toMillis(2)
println new SimpleDateFormat('yyyy').format(new Date(0))
println J.toJson([1])
JList l = [1]
println l
