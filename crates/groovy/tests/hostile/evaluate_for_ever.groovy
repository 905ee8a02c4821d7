while (true) Eval.me('1')
