def r = 'unset'
switch (9) {
  case 1: r = 'one'
}
println(r)
switch ('') { case null: println 'n'; break; case '': println 'empty'; break }
switch (1.0) { case 1: println 'equal'; break; default: println 'no' }
switch ("a${1}") { case 'a1': println 'gstring ok'; break; default: println 'no' }
switch (3) { case [1, 2, 3]: println 'in list'; break }
switch ('c') { case 'a'..'d': println 'char range'; break }
switch (2.5) { case 1..3: println 'in range'; break; default: println 'not in range' }
switch ([1]) { case [[1]]: println 'nested'; break; default: println 'no nest' }
