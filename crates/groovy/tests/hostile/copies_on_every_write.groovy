def l = new java.util.concurrent.CopyOnWriteArrayList(); while (true) l.add(1)
