class A { String aName; String URL; def xYz }
def a = new A(aName: 'n', URL: 'u', xYz: 1)
println a.aName + a.getaName() + a.URL + a.getURL() + a.getxYz()
a.setaName('m'); println a.aName
