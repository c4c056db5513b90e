# Wat niet zomaar op de muur hoort.

private-phone = een telefoonnummer
private-mail = een mailadres
private-address = een adres
private-citizen = een burgerservicenummer
private-account = een rekeningnummer
private-handle = misschien een naam
