def f = "{0}" * 10000; while (true) java.text.MessageFormat.format(f, "x" * 100)
