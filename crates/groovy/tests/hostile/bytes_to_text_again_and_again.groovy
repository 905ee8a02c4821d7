def o = new ByteArrayOutputStream(); o.write(new byte[1000000]); def l = []; while (true) l << o.toString()
