"""One's own account: a new password ends every session; a lost telephone signs nobody in."""

import pytest

from tests.web.desk.world import PASSWORD, code_at

NEW = "yuyake-koyake-no-akatonbo"


async def test_a_new_password_ends_every_session_and_works_at_once(visitor, world):
    person, elsewhere = await visitor().sign_in("clerk", step=-1), await visitor().sign_in("clerk", step=0)
    await person.get("/account")
    await person.post("/account/password", {"password": PASSWORD, "new_password": NEW, "new_password_again": NEW})
    assert "パスワードを変えました" in await person.follow()
    for browser in (person, elsewhere):
        await browser.get("/console")
        assert browser.location.startswith("/sign-in")
    world.later(minutes=2)
    for password, status in ((PASSWORD, 401), (NEW, 303)):
        await person.get("/sign-in")
        await person.post("/sign-in", {"email": "clerk@example.jp", "password": password, "code": code_at(world.now)})
        assert person.status == status


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"password": "wrong-password-1", "new_password": NEW, "new_password_again": NEW}, "今のパスワードが違います"),
        ({"password": PASSWORD, "new_password": "short", "new_password_again": "short"}, "12文字以上"),
        ({"password": PASSWORD, "new_password": NEW, "new_password_again": "x"}, "上の欄と違います"),
        ({"password": "", "new_password": "", "new_password_again": ""}, "入力してください"),
    ],
)
async def test_a_password_that_will_not_do_is_told_and_never_shown_back(visitor, fields, said):
    person = await visitor().sign_in("first")
    await person.get("/account")
    text = await person.post("/account/password", fields)
    assert person.status == 422 and said in text
    assert NEW not in text and PASSWORD not in text


async def test_signing_out_everywhere_ends_the_other_browser_too(visitor):
    person, elsewhere = await visitor().sign_in("admin", step=-1), await visitor().sign_in("admin", step=0)
    await person.get("/account")
    await person.post("/account/sign-out-everywhere")
    assert "すべての端末からサインアウトしました" in await person.follow()
    await elsewhere.get("/console")
    assert elsewhere.location.startswith("/sign-in")
