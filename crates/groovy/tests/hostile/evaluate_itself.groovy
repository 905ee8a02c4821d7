def text = 'Eval.x(x, x)'
Eval.x(text, text)
