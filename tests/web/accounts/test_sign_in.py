"""Signing in: nobody learns which part was wrong, sessions change hands safely, cookies keep to their host."""

import re
import statistics
import time

import pytest

from tests.web.desk.world import PASSWORD, code_at


async def try_sign_in(person, email: str, password: str, code: str, **more: str) -> str:
    await person.get("/sign-in")
    return await person.post("/sign-in", {"email": email, "password": password, "code": code, **more})


def without_tokens(text: str) -> str:
    text = re.sub(r'name="(csrf|form_id)" value="[^"]*"', "", text)
    return re.sub(r'value="[^"]*@[^"]*"', "", text)


async def test_a_clerk_signs_in_and_stands_before_the_board(visitor):
    clerk = await visitor().sign_in("clerk")
    assert clerk.location == "/console"
    assert "今日の状況" in await clerk.follow()


async def test_a_supporter_signs_in_and_stands_in_the_portal(visitor):
    supporter = await visitor().sign_in("first")
    assert supporter.location == "/portal"
    assert "今日の活動" in await supporter.follow()


async def test_wrong_address_wrong_password_and_wrong_code_look_the_same(visitor, world):
    answers = set()
    for email, password, code in (
        ("nobody@example.jp", PASSWORD, code_at(world.now)),
        ("clerk@example.jp", "wrong-password-1234", code_at(world.now)),
        ("clerk@example.jp", PASSWORD, "000000"),
    ):
        person = visitor()
        text = await try_sign_in(person, email, password, code)
        assert person.status == 401
        answers.add(without_tokens(text))
    assert len(answers) == 1


async def test_an_unknown_address_costs_about_the_same_time(visitor):
    async def seconds(email: str) -> float:
        person = visitor()
        await person.get("/sign-in")
        began = time.perf_counter()
        await person.post("/sign-in", {"email": email, "password": "wrong-password-1234", "code": "000000"})
        return time.perf_counter() - began

    await seconds("warm@example.jp")
    known = statistics.median([await seconds("clerk@example.jp") for _ in range(3)])
    unknown = statistics.median([await seconds("nobody@example.jp") for _ in range(3)])
    assert unknown > known * 0.5
    assert known > unknown * 0.5


async def test_five_wrong_tries_lock_the_account_and_the_page_says_for_how_long(visitor, world):
    person = visitor()
    for _ in range(5):
        await try_sign_in(person, "clerk@example.jp", "wrong-password-1234", "000000")
    text = await try_sign_in(person, "clerk@example.jp", PASSWORD, code_at(world.now))
    assert person.status == 429
    assert "分たってから" in text
    assert int(person.headers["Retry-After"]) > 0
    world.later(minutes=16)
    await try_sign_in(person, "clerk@example.jp", PASSWORD, code_at(world.now))
    assert person.status == 303


async def test_a_code_works_once(visitor, world):
    await visitor().sign_in("clerk")
    second = visitor()
    await try_sign_in(second, "clerk@example.jp", PASSWORD, code_at(world.now))
    assert second.status == 401


async def test_a_token_planted_by_somebody_else_is_never_taken_over(visitor):
    person = visitor()
    person.client.session.cookie_jar.update_cookies({"anshin-session": "planted-by-somebody-else-0123456789"})
    await person.sign_in("clerk")
    assert "planted-by-somebody-else" not in person.headers["Set-Cookie"]
    thief = visitor()
    await thief.get("/console", cookies={"anshin-session": "planted-by-somebody-else-0123456789"})
    assert thief.location.startswith("/sign-in")


async def test_signing_in_again_ends_the_earlier_session_of_the_browser(visitor):
    person = await visitor().sign_in("clerk")
    old = next(c.value for c in person.client.session.cookie_jar if c.key == "anshin-session")
    await person.get("/sign-in?done=enrolled")
    await person.post(
        "/sign-in", {"email": "clerk@example.jp", "password": PASSWORD, "code": code_at(person.world.now, 1)}
    )
    assert person.status == 303
    new = next(c.value for c in person.client.session.cookie_jar if c.key == "anshin-session")
    assert new != old
    thief = visitor()
    await thief.get("/console", cookies={"anshin-session": old})
    assert thief.location.startswith("/sign-in")


async def test_signing_out_ends_the_session_on_the_server(visitor):
    person = await visitor().sign_in("clerk")
    token = next(c.value for c in person.client.session.cookie_jar if c.key == "anshin-session")
    await person.get("/console")
    await person.post("/sign-out")
    assert person.location == "/sign-in?done=signed_out"
    thief = visitor()
    await thief.get("/console", cookies={"anshin-session": token})
    assert thief.location == "/sign-in?next=%2Fconsole"


async def test_an_idle_session_ends_and_what_was_typed_is_shown(visitor, world):
    person = await visitor().sign_in("clerk")
    await person.get("/console/entries/new")
    world.later(minutes=31)
    text = await person.post("/console/entries/new", {"title": "消えてはいけない長い題名です", "action": "save"})
    assert person.status == 401
    assert "消えてはいけない長い題名です" in text


@pytest.mark.parametrize(
    "wanted",
    [
        "https://evil.example",
        "//evil.example",
        "/\\evil.example",
        "/console/../../evil",
        "javascript:alert(1)",
        "/console\r\nSet-Cookie: a=b",
        "/consoleevil",
        "/sign-in",
    ],
)
async def test_next_leads_only_to_our_own_pages(visitor, world, wanted):
    person = visitor()
    await try_sign_in(person, "clerk@example.jp", PASSWORD, code_at(world.now), next=wanted)
    assert person.location == "/console"


async def test_next_comes_back_to_the_page_that_was_asked_for(visitor, world):
    person = visitor()
    await person.get("/console/referrals?status=all")
    await person.follow()
    await person.post(
        "/sign-in",
        {"email": "clerk@example.jp", "password": PASSWORD, "code": code_at(world.now), "next": person.hidden("next")},
    )
    assert person.location == "/console/referrals?status=all"


async def test_passwords_and_codes_are_never_shown_back(visitor):
    person = visitor()
    text = await try_sign_in(person, "clerk@example.jp", "canary-password-77", "123456")
    assert "canary-password-77" not in text
    assert "123456" not in text


async def test_a_form_without_our_token_is_refused(visitor, world):
    person = visitor()
    await person.get("/sign-in")
    for token in ("", "0" * 64):
        await person.send(
            "/sign-in", {"csrf": token, "email": "clerk@example.jp", "password": PASSWORD, "code": code_at(world.now)}
        )
        assert person.status == 403


async def test_a_form_sent_by_another_site_is_refused_even_with_the_token(visitor, world):
    fields = {"email": "clerk@example.jp", "password": PASSWORD, "code": code_at(world.now)}
    for headers in ({"Origin": "https://evil.example"}, {"Sec-Fetch-Site": "cross-site"}, {"Origin": "null"}):
        person = visitor()
        await person.get("/sign-in")
        await person.post("/sign-in", fields, headers=headers)
        assert person.status == 403, headers


async def test_a_token_of_one_visitor_is_worth_nothing_to_another(visitor, world):
    one, other = visitor(), visitor()
    await one.get("/sign-in")
    await other.get("/sign-in")
    await other.send(
        "/sign-in",
        {"csrf": one.hidden("csrf"), "email": "clerk@example.jp", "password": PASSWORD, "code": code_at(world.now)},
    )
    assert other.status == 403


async def test_plain_http_is_said_on_the_page(visitor):
    assert "暗号化されていない接続です" in await visitor().get("/sign-in")


class TestOverHttps:
    @pytest.fixture
    def https(self) -> bool:
        return True

    async def test_cookies_are_host_bound_secure_and_hidden_from_scripts(self, visitor, world):
        person = visitor()
        await person.get("/sign-in")
        cookie = person.headers["Set-Cookie"]
        assert cookie.startswith("__Host-anshin-form=")
        for part in ("Secure", "HttpOnly", "SameSite=Lax", "Path=/"):
            assert part in cookie
        assert "Domain" not in cookie
        assert "暗号化されていない" not in person.text


async def test_pages_may_not_be_framed_cached_or_run_foreign_scripts(visitor):
    person = visitor()
    await person.get("/sign-in")
    policy = person.headers["Content-Security-Policy"]
    assert "frame-ancestors 'none'" in policy and "unsafe-inline" not in policy and "default-src 'none'" in policy
    assert person.headers["X-Frame-Options"] == "DENY"
    assert person.headers["Cache-Control"] == "no-store"
    assert not re.search(r"<script(?![^>]*src=)|<style|\sstyle=|\son[a-z]+=", person.text)


@pytest.mark.parametrize(("who", "path"), [("first", "/console"), ("clerk", "/portal"), ("clerk", "/console/settings")])
async def test_a_page_of_another_role_is_not_allowed(visitor, who, path):
    person = await visitor().sign_in(who)
    await person.get(path)
    assert person.status == 403


async def test_an_address_without_an_account_locks_like_one_with_an_account(visitor):
    answers = {}
    for email in ("clerk@example.jp", "nobody@example.jp"):
        person = visitor()
        statuses, texts = [], []
        for _ in range(7):
            texts.append(without_tokens(await try_sign_in(person, email, "wrong-password-1234", "000000")))
            statuses.append(person.status)
        answers[email] = (statuses, texts)
    assert answers["clerk@example.jp"] == answers["nobody@example.jp"]
    assert answers["clerk@example.jp"][0] == [401] * 5 + [429] * 2


async def test_secrets_cannot_be_tried_without_end_from_one_place(visitor, world):
    person = visitor()
    statuses = set()
    for number in range(25):
        await person.get("/sign-in")
        await person.post(
            "/sign-in",
            {"email": f"n{number}@example.jp", "password": "", "code": "1"},
            headers={"X-Forwarded-For": "203.0.113.9"},
        )
        statuses.add(person.status)
    assert person.status == 429 and statuses == {422, 429}
    await person.get("/r")
    await person.post("/r", {"code": "ABCD2345", "pin": "123456"}, headers={"X-Forwarded-For": "203.0.113.9"})
    assert person.status == 429
    await person.get("/r")
    await person.post("/r", {"code": "ABCD2345", "pin": "123456"}, headers={"X-Forwarded-For": "203.0.113.10"})
    assert person.status == 401
