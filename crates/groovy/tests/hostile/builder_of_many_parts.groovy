@groovy.transform.builder.Builder class P { String a; int b }
while (true) { P.builder().a('x').b(1).build() }
