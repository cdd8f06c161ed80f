package org.communique.desk.store;

import static org.communique.desk.store.Times.column;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Users, found without regard to capitals, and the links that sign them in. */
@Repository
public class UserTable {
    private static final RowMapper<UserRow> ROW = (row, n) -> new UserRow(
            row.getString("name"),
            row.getString("role"),
            row.getString("password_hash"),
            row.getBoolean("must_change"));

    private final JdbcClient jdbc;

    public UserTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<UserRow> list() {
        return jdbc.sql("select * from desk_user order by name_key").query(ROW).list();
    }

    public Optional<UserRow> find(String name) {
        return jdbc.sql("select * from desk_user where name_key = :key")
                .param("key", key(name))
                .query(ROW)
                .optional();
    }

    /** Adds a user; throws where the name is taken. */
    public void add(UserRow user, Instant at) {
        jdbc.sql("""
                        insert into desk_user (name_key, name, role, password_hash, must_change, created_at)
                        values (:key, :name, :role, :hash, :mustChange, :at)""")
                .param("key", key(user.name()))
                .param("name", user.name())
                .param("role", user.role())
                .param("hash", user.passwordHash())
                .param("mustChange", user.mustChange())
                .param("at", column(at))
                .update();
    }

    /** Puts another password in the place of one, and says whether that one still was there. */
    public boolean changePassword(String name, String oldHash, String newHash, boolean mustChange) {
        return jdbc.sql("""
                        update desk_user set password_hash = :newHash, must_change = :mustChange
                        where name_key = :key and password_hash = :oldHash""")
                        .param("newHash", newHash)
                        .param("mustChange", mustChange)
                        .param("key", key(name))
                        .param("oldHash", oldHash)
                        .update()
                == 1;
    }

    public void addLink(String tokenHash, String name, Instant expires) {
        jdbc.sql("insert into sign_in_link (token_hash, name_key, expires_at) values (:hash, :key, :expires)")
                .param("hash", tokenHash)
                .param("key", key(name))
                .param("expires", column(expires))
                .update();
    }

    public void removeLinks() {
        jdbc.sql("delete from sign_in_link").update();
    }

    /** The user of a link that has not run out. */
    public Optional<UserRow> findByLink(String tokenHash, Instant now) {
        return jdbc.sql("""
                        select desk_user.* from desk_user join sign_in_link on sign_in_link.name_key = desk_user.name_key
                        where token_hash = :hash and expires_at > :now""")
                .param("hash", tokenHash)
                .param("now", column(now))
                .query(ROW)
                .optional();
    }

    /** Removes a link, and says whether it still was there: of several who try, one hears yes. */
    public boolean removeLink(String tokenHash) {
        return jdbc.sql("delete from sign_in_link where token_hash = :hash")
                        .param("hash", tokenHash)
                        .update()
                == 1;
    }

    /** Stores a token of a user. */
    public void addToken(String tokenHash, String name, String label, Instant at) {
        jdbc.sql("""
                        insert into access_token (token_hash, name_key, label, created_at)
                        values (:hash, :key, :label, :at)""")
                .param("hash", tokenHash)
                .param("key", key(name))
                .param("label", label)
                .param("at", column(at))
                .update();
    }

    /** The user whose token it is, where it is good. */
    public Optional<UserRow> findByToken(String tokenHash) {
        return jdbc.sql("""
                        select desk_user.* from desk_user join access_token on access_token.name_key = desk_user.name_key
                        where token_hash = :hash and revoked_at is null""").param("hash", tokenHash).query(ROW).optional();
    }

    /** The tokens that are good, the oldest first. */
    public List<AccessTokenRow> tokens() {
        return jdbc.sql("""
                        select access_token.id, name, label, access_token.created_at from access_token
                        join desk_user on access_token.name_key = desk_user.name_key
                        where revoked_at is null order by access_token.id""")
                .query((row, n) -> new AccessTokenRow(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getString("label"),
                        Times.instant(row, "created_at")))
                .list();
    }

    /** Ends a token. */
    public void revokeToken(long id, Instant at) {
        jdbc.sql("update access_token set revoked_at = :at where id = :id and revoked_at is null")
                .param("at", column(at))
                .param("id", id)
                .update();
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
