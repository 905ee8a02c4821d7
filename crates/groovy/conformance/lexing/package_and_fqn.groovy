package com.acme
println new java.util.Date(0).time
println java.lang.Math.max(1, 2)
def l = new java.util.ArrayList<String>()
l.add('x')
println l
java.util.Map m = [:]
println m
println java.time.LocalDate.of(2024, 1, 1)
