String.metaClass.mark = 0
int i = 0
while (true) { def s = "text ${i++}".toString(); s.mark = i }
