def x = null
x.doIt()
