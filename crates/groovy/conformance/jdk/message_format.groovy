import java.text.MessageFormat
println(MessageFormat.format('{0} is {1}', 'x', 5))
println(MessageFormat.format('{1} {0}', 'a', 'b'))
println(MessageFormat.format("it''s {0}", 'ok'))
println(MessageFormat.format('{0,number,#.##}', 3.14159))
println(MessageFormat.format('{0}', 1234567))
println(MessageFormat.format("'{0}' {0}", 'q'))
