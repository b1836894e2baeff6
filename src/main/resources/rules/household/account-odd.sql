-- key: household.account_odd
-- number: 29.1
-- severity: info
-- section: §2.9
-- name: 银行卡号校验不符 | Bank card number fails its check digit
-- says: 16 至 19 位的银行卡号末位应符合校验规则，请对照存折或卡片核实。 | The last digit of a card number of 16 to 19 digits follows from the others; please compare it with the card.
-- field: bankAccount
-- from: household.checked_contact
-- facts: account_odd
where account_odd
