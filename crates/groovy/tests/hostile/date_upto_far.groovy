new Date(0).upto(new Date(Long.MAX_VALUE / 2 as long)) { }
