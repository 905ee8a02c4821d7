evaluate("def f(n) { evaluate(\"def f(n) { n }; f(1)\"); f(n + 1) }; f(0)")
