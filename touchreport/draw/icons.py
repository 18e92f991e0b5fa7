"""Icons of channel families, shown only beside the names of lanes.

Each is drawn in one line of 1.2 on a grid of 16 by 16, without a fill.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from types import MappingProxyType
from typing import Literal, get_args

from touchreport.draw.shapes import Drawing, Path, Stroke

Icon = Literal[
    "shop",
    "person",
    "phone",
    "app",
    "web",
    "search",
    "social",
    "message",
    "mail",
    "print",
    "street",
    "tv",
    "radio",
    "event",
    "package",
    "generic",
]
"""A family of channels."""

ICONS: tuple[Icon, ...] = get_args(Icon)
GRID = 16.0
_STROKE = Stroke("ink-2", 1.2, round=True)

_PATHS: Mapping[Icon, str] = MappingProxyType(
    {
        "shop": "M2 6.5V14H14V6.5M1.5 6.5L3 2.5H13L14.5 6.5ZM6.5 14V10H9.5V14",
        "person": "M8 7.5A2.7 2.7 0 1 0 8 2.1A2.7 2.7 0 0 0 8 7.5ZM2.5 14.2C2.5 11 5 9.8 8 9.8S13.5 11 13.5 14.2",
        "phone": "M3.2 1.8L6 1.5L7 5L5.4 6.4C6.2 8.2 7.6 9.7 9.6 10.6L11 9L14.5 10L14.2 12.8"
        "C14.1 13.7 13.3 14.4 12.3 14.2C6.5 13.2 2.7 9.4 1.8 3.6C1.7 2.7 2.3 1.9 3.2 1.8Z",
        "app": "M4.5 1.5H11.5V14.5H4.5ZM7 12.3H9",
        "web": "M1.5 3H14.5V13H1.5ZM1.5 6H14.5M3.5 4.5H5",
        "search": "M7 11.5A4.5 4.5 0 1 0 7 2.5A4.5 4.5 0 0 0 7 11.5ZM10.3 10.3L14 14",
        "social": "M1.5 2.5H10.5V8.5H5L2.5 11V8.5H1.5ZM12 5.5H14.5V11.5H13.5V14L11 11.5H6.5",
        "message": "M1.5 2.5H14.5V11H7.5L4 14V11H1.5ZM4.5 5.5H11.5M4.5 8H9",
        "mail": "M1.5 3.5H14.5V12.5H1.5ZM1.5 4L8 9L14.5 4",
        "print": "M3 14.5V1.5H10L13 4.5V14.5ZM10 1.5V4.5H13M5.5 8H10.5M5.5 11H10.5",
        "street": "M2 2H14V9.5H2ZM5 9.5V14.5M11 9.5V14.5M4.5 6.8L7 4.5L8.6 6L9.8 5L11.5 6.8",
        "tv": "M1.5 4.5H14.5V12.5H1.5ZM5 1.5L8 4.5L11 1.5M5 14.5H11",
        "radio": "M1.5 6H14.5V14H1.5ZM3 6L12 2M5.2 11.9A1.9 1.9 0 1 0 5.2 8.1A1.9 1.9 0 0 0 5.2 11.9ZM9.5 9H12.5M9.5 11.5H12.5",
        "event": "M1.5 3.5H14.5V14H1.5ZM1.5 6.5H14.5M5 1.5V4.5M11 1.5V4.5M8 8L8.7 9.6L10.4 9.8L9.1 10.9L9.5 12.5L8 11.7"
        "L6.5 12.5L6.9 10.9L5.6 9.8L7.3 9.6Z",
        "package": "M2 5L8 2L14 5V11.5L8 14.5L2 11.5ZM2 5L8 8L14 5M8 8V14.5",
        "generic": "M8 10A2 2 0 1 0 8 6A2 2 0 0 0 8 10ZM1.5 8H6M10 8H14.5",
    }
)

_FAMILIES: Mapping[Icon, str] = MappingProxyType(
    {
        "shop": "shop reseller-shop pop-up kiosk vending-machine",
        "person": "field-visit in-person video-call word-of-mouth-channel",
        "phone": "telephone fax",
        "app": "mobile-app-channel mini-program app-store payment-app smart-device qr-channel",
        "web": "website landing-page-channel blog online-shop customer-portal-channel display-network marketplace "
        "amazon rakuten shopee momo tmall-taobao jd pinduoduo digikala basalam wildberries ozon yandex-market "
        "avito divar wifi",
        "search": "search-engine answer-engine map-service comparison-portal torob",
        "social": "weibo xiaohongshu douyin kuaishou bilibili zhihu facebook instagram threads x-twitter linkedin "
        "tiktok youtube pinterest vk odnoklassniki dzen rutube rubika aparat review-site meituan-dianping forum "
        "community-platform social-media video-platform",
        "message": "sms rcs web-push app-push in-app-message chat-widget line wechat wecom telegram whatsapp messenger "
        "viber max eitaa bale instant-messenger",
        "mail": "email post",
        "print": "print newspaper magazine",
        "street": "outdoor transport-media",
        "tv": "tv streaming-tv cinema",
        "radio": "radio podcast-platform",
        "event": "venue",
        "package": "packaging-channel delivery-service",
    }
)
_BY_CHANNEL: Mapping[str, Icon] = MappingProxyType(
    {channel: icon for icon, channels in _FAMILIES.items() for channel in channels.split()}
)


def icon(name: Icon) -> Drawing:
    """Return an icon as a drawing of 16 by 16, without words."""
    return Drawing(GRID, GRID, (Path(_PATHS[name], None, _STROKE),))


def icon_for(channel: str, natures: Collection[str] = (), presences: Collection[str] = ()) -> Icon:
    """Choose the icon of a channel: by its id, else by what it is, else the generic one.

    Args:
        channel: id of the channel.
        natures: any of communication, human, physical, sensory; empty where not recorded.
        presences: any of online, offline, both; empty where not recorded.
    """
    known = _BY_CHANNEL.get(channel)
    if known is not None:
        return known
    if "human" in natures and "physical" not in natures:
        return "person"
    if "physical" in natures or "sensory" in natures:
        return "shop"
    if "online" in presences:
        return "web"
    return "print" if "communication" in natures and "offline" in presences else "generic"
