def o = new ByteArrayOutputStream(); def b = new byte[10000]; while (true) o.write(b)
