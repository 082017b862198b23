import Supervision
import Testing

@testable import PageReading

struct SearchFormTests {
    private func evidence(_ markup: String) -> String? {
        Reading.page(markup, as: .surroundings).surroundings?.searchForm
    }

    @Test(arguments: [
        ("<form action='/was5/web/search'><input name=x></form>", "form action=/was5/web/search"),
        ("<form name=SearchForm><input type=text></form>", "form name=SearchForm"),
        ("<form action=/main><input type=text placeholder='请输入搜索内容'></form>", "input placeholder=请输入搜索内容"),
        ("<form><input name=keyword></form>", "input name=keyword"),
        ("<form><input name=q></form>", "input name=q"),
        ("<form><input name=a><input type=submit value='搜 索'></form>", "input a beside 搜 索"),
        ("<div><input name=a id=b><a onclick='go()'>检索</a></div>", "input beside 检索"),
        ("<div class=search_box><input id=t><input type=submit></div>", "input in class=search_box"),
        ("<input name=q value='全文检索'>", "input value=全文检索"),
        ("<a href=/jsearchfront/>站内</a>", "link 站内 https://www.yunxi.example/jsearchfront/"),
        ("<a href=/x/>高级检索</a>", "link 高级检索 https://www.yunxi.example/x/"),
    ])
    func aSearchIsKnownByItsSigns(markup: String, sign: String) {
        #expect(evidence("<h1>云溪县</h1>" + markup) == sign)
    }

    @Test(arguments: [
        "<form action=/login><input name=user placeholder=请输入用户名><input type=password></form>",
        "<form><input name=page><input type=button value=GO></form>",
        "<form action=/mail><input type=hidden name=key></form>",
        "<p>本页可以检索</p>", "<a href=/research/1.html>调查研究</a>", "<select name=query><option>甲</option></select>",
    ])
    func whatIsNoSearchIsNone(markup: String) {
        #expect(evidence("<h1>云溪县</h1>" + markup) == nil)
    }
}
