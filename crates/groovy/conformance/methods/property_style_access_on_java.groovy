println 'abc'.class
println 'abc'.bytes.length
println([1, 2].class.simpleName)
println new Date(0).time
println 'abc'.empty
println([].empty)
println({ 5 }.maximumNumberOfParameters)
println Calendar.getInstance(TimeZone.getTimeZone('UTC')).timeZone.ID
println Locale.US.country
println new StringBuilder('ab').length()
println 5.class.name
println((1..3).from)
println Thread.class.simpleName
