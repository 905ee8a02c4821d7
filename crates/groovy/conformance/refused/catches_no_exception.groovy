try { } catch (String e) { }
