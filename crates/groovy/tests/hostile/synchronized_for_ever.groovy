while (true) synchronized (this) { }
