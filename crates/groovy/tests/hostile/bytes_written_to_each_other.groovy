def o = new ByteArrayOutputStream(); o.write(1); while (true) { o.write(o.toByteArray()) }
