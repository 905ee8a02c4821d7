def i = 0; while (true) { i++; ("a" * 50) ==~ ("(a|b){0,$i}" + i) }
