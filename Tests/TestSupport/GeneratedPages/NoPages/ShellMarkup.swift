/// Pages whose rows a script would draw.
enum ShellMarkup {
    static func fill(_ draft: inout PageDraft, _ family: NoPageFamily, _ dice: inout Dice) {
        draft.hasFrame = true
        draft.windowTitle = "政府信息公开年报"
        draft.metas = [("ColumnName", "政府信息公开年报"), ("ColumnType", "政府信息公开")]
        switch family {
        case .gkmlpt:
            draft.address = "https://\(draft.agency.host)/gkmlpt/index#\(dice.digits(4))"
            draft.hasFrame = false
            draft.main =
                "<div id=\"app\"></div><script>window._CONFIG={SITE_ID:'\(dice.digits(6))',SID:'\(dice.digits(6))',"
                + "COLUMN_ID:\(dice.digits(4)),API:'/gkmlpt/api/all/0'};</script><script src=\"/gkmlpt/js/app.\(dice.hex(8)).js\"></script>"
        case .jpaas:
            draft.main =
                "<div class=\"list\"><ul id=\"listBox\"></ul></div><script id=\"tpl\" type=\"text/x-handlebars-template\">"
                + "{{#each data}}<li><a href=\"{{pcUrl}}\" title=\"{{title}}\">{{title}}</a><span>{{formatDate pubDate 'yyyy-MM-dd'}}</span></li>{{/each}}</script>"
                + "<script>var channels=[{\"code\":\"c\(dice.digits(5))\",\"name\":\"年报\",\"releaseTime\":1764037200000}];"
                + "loadPageData({channelCode:'\(dice.hex(32))',webSiteCode:'\(dice.digits(8))',perPage:15,current:1});</script>"
        case .vue:
            draft.main =
                "<div id=\"app\" v-cloak><ul><li v-for=\"item in list\" :key=\"item.id\"><a :href=\"item.url\" :title=\"item.title\">"
                + "{{ item.title }}</a><span>{{ item.publishTime }}</span></li></ul><el-pagination :total=\"total\"></el-pagination></div>"
                + "<script>new Vue({el:'#app',data:{list:[],total:0},mounted(){axios.get('/api/list?channel=\(dice.digits(5))')}});</script>"
        default:
            draft.main =
                "<div ng-app=\"site\" ng-controller=\"ListCtrl\"><ul><li ng-repeat=\"d in docs\"><a ng-href=\"ItemDetail.html?docId={{d.docId}}\">"
                + "{{d.docSubtitle}}</a><span>{{d.publishDate}}</span></li></ul></div><script src=\"/js/list.\(dice.hex(6)).js\"></script>"
        }
    }
}
