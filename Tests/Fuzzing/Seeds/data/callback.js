cb([{title:'云溪县2025年年报',link:"/nb/1.html",pubDate:'2026-01-20 10:20:00'}])
