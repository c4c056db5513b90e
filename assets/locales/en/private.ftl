# What does not belong on the wall just like that.

private-phone = a telephone number
private-mail = an e-mail address
private-address = an address
private-citizen = a citizen service number
private-account = a bank account number
private-handle = perhaps a name
