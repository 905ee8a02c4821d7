enum E { A } 
new E()
