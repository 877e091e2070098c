"""A daughter's wish to die is not the writer's."""

from __future__ import annotations

import pytest

from text.about_another import about_another
from text.crisis import find_crisis

ANOTHER = (
    "娘が死にたいみたいです|息子が「もう消えたい」と言うんです|孫が「いなくなりたい」とLINEしてきた|むすめが しにたいと いっています|友達、死にたいって送ってきた|消えたいって泣いてます|"
    "死にたいと言っています|彼氏が別れたら死ぬって言います|My son says he wants to die|she said she wants to kill herself"
)
OWN = (
    "母に死にたいと言ったら怒られた|死にたいって言ってるのに誰も聞いてくれない|私が死にたいと言っても誰も信じない|死にたい|友達に死ねって言われて消えたい|夫が死んで私も死にたい|夫のせいで死にたい|"
    "母が亡くなって、死にたい|親が離婚して消えたい|死にたいって思ってる|友達がいない、死にたい|彼にふられた。死にたい|I want to die"
)


@pytest.mark.parametrize("text", ANOTHER.split("|"))
def test_somebody_elses_wish_to_die_is_answered_as_theirs(text: str) -> None:
    assert about_another(text)
    found = find_crisis(text)
    assert found is not None
    assert found.kind == "other_at_risk"


@pytest.mark.parametrize("text", OWN.split("|"))
def test_ones_own_wish_stays_ones_own(text: str) -> None:
    assert not about_another(text)
    found = find_crisis(text)
    assert found is not None
    assert found.kind != "other_at_risk"
