def t = "Eval.me(\"1\")"; while (true) Eval.me(t)
