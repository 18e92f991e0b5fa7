"""What readers type into the search of each sample project, in the spellings that they use."""

from __future__ import annotations

QUERIES: dict[str, tuple[tuple[str, str], ...]] = {
    "coffee": (
        ("Waiting for the order", "waiting"), ("WAIT", "waiting"), ("wait ord", "waiting"), ("40", "waiting"),
        ("barista’s", "latte-evening"), ("cafe", "laptop-guide"), ("paying", "paying"),
    ),
    "shoes": (
        ("كفش دست دوم", "divar-ads"), ("کفش دست‌دوم", "divar-ads"), ("کفش دستدوم", "divar-ads"), ("جستجوی گامان", "map-listing"),
        ("جست و جوی گامان", "map-listing"), ("تماس تلفني", "phone-address"), ("٢٨", "phone-address"), ("۲۸", "phone-address"),
        ("دوی گروهی جمعه ها", "friday-run"), ("فیزیوتراپها", "physio-session"), ("وب سایت", "home-page"),
    ),
    "fashion": (
        ("さいずがいど", "size-guide"), ("ｻｲｽﾞｶﾞｲﾄﾞ", "size-guide"), ("ＬＩＮＥ 友だち", "line-friend"), ("line登録", "line-friend"),
        ("インフルエンサ", "influencer-movie"), ("返金", "refund-notice"), ("受け取り", "konbini-pickup"), ("朝", "first-morning"),
    ),
    "cosmetics": (
        ("витрина", "season-window"), ("Витрины сезона", "season-window"), ("теплой водой", "wash-stand"), ("тёплой", "wash-stand"),
        ("консультанта", "consultation"), ("дерматолог", "doctor-advice"), ("разговоры", "consultation"), ("оплат", "till"),
    ),
    "airline": (
        ("准点", "punctuality-ranking"), ("值机", "online-checkin"), ("ai助手", "ai-answer"), ("登机口延误", "gate-briefing"), ("ａｐｐ", "flight-search"),
    ),
    "居家選品": (
        ("沙發", "friend-home"), ("app客廳", "app-ar"), ("零利率", "instalment"), ("捷運燈箱", "mrt-lightbox"), ("螺絲", "missing-screws"),
    ),
}  # fmt: skip
"""For each sample what somebody types, and the touchpoint that must be among the first touchpoints found."""

NOT_FOUND = {
    "coffee": "zebra",
    "shoes": "زرافه‌ای",
    "fashion": "縞馬",
    "cosmetics": "жираф",
    "airline": "斑马",
    "居家選品": "斑馬",
}
