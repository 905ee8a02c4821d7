println 0.1d + 0.2d
println 1.1f + 2.2f
println 1.1f * 3
println 3.3d / 1.1d
println 1e308d * 10
println(-1e308d * 10)
println 5d % 3
println 2.5d * 2
println 1d / 3d
println 100d * 1.1d
println 1.0d.equals(1.0f)
println 0.1f == 0.1d
println 0.1f + 0.1d
println 1f / 3
println 1 / 3f
println 7d.intValue()
println 1e16d
println 1.0E-5d
println 123456789.123d
println 0.001d
println 0.0001d
println 9999999d
println 10000000d
println 4.9E-324d
println 1.7976931348623157e308d
println((0.1d + 0.2d) as BigDecimal)
println 2.0d ** 0.5d
