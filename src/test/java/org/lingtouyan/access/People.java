package org.lingtouyan.access;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.lingtouyan.division.DivisionCode;

/** Accounts made for one test, each with a name of its own. */
final class People {

    static final String PASSWORD = "Gran-Sasso-7";

    private final Accounts accounts;
    private final Passwords passwords;

    People(Accounts accounts, Passwords passwords) {
        this.accounts = accounts;
        this.passwords = passwords;
    }

    Account with(Post... posts) {
        var name = "person-" + UUID.randomUUID().toString().substring(0, 13);
        var account = Account.of(
                        name, "试用者", passwords.hash(PASSWORD), Stream.of(posts).toList())
                .forDemo();
        accounts.add(List.of(account));
        return account;
    }

    static Post officer(String county) {
        return Post.of(Role.COUNTY_OFFICER, new DivisionCode(county), "测试");
    }

    static Post post(Role role, String division) {
        return Post.of(role, new DivisionCode(division), "测试");
    }
}
