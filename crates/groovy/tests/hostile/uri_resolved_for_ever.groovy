def u = new URI("http://x/" + "a/" * 1000); while (true) u = u.resolve("../" * 500 + "b/" * 1000)
