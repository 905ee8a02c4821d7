def l = new java.util.concurrent.CopyOnWriteArraySet(); def i = 0; while (true) l.add(i++)
