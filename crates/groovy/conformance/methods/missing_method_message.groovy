try { println(nope()) } catch (Throwable err) { println(err.class.name + ': ' + err.message) }
