while (true) try { Eval.me('def x = new Unknwon()') } catch (e) { }
