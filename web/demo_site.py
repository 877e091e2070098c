"""A plain municipal page of another origin that embeds the chat, for the demo only: `python -m web.demo_site`, on PORT + 1."""

from __future__ import annotations

import html
from pathlib import Path

from aiohttp import web

from supporters.settings import read_settings

_PAGE = Path(__file__).resolve().parent / "static" / "chat" / "demo_site.html"
_CSP = "default-src 'none'; style-src 'self'; img-src 'self'; script-src {chat}; frame-src {chat}; base-uri 'none'; form-action 'none'"


def create_demo_site(public_url: str) -> web.Application:
    """The page, strict about what it loads, as a careful town would be.

    Args:
        public_url: Where the chat stands.
    """
    app = web.Application(client_max_size=1024)
    page = _PAGE.read_text(encoding="utf-8").replace("{{ public_url }}", html.escape(public_url, quote=True))
    style = _PAGE.with_suffix(".css").read_text(encoding="utf-8")

    async def show(_: web.Request) -> web.Response:
        headers = {"Content-Security-Policy": _CSP.format(chat=public_url), "X-Content-Type-Options": "nosniff"}
        return web.Response(text=page, content_type="text/html", charset="utf-8", headers=headers)

    async def show_style(_: web.Request) -> web.Response:
        return web.Response(text=style, content_type="text/css", charset="utf-8")

    async def show_no_icon(_: web.Request) -> web.Response:
        return web.Response(status=204)

    app.router.add_get("/", show)
    app.router.add_get("/favicon.ico", show_no_icon)
    app.router.add_get("/town.css", show_style)
    return app


def main() -> None:
    """Serve the page until stopped."""
    settings = read_settings()
    if not settings.is_demo:
        raise SystemExit("anshin: the demo site is for ANSHIN_MODE=demo only")
    web.run_app(
        create_demo_site(settings.public_url),
        host="127.0.0.1",
        port=settings.port + 1,
        print=lambda *_: None,
        access_log=None,
    )


if __name__ == "__main__":
    main()
