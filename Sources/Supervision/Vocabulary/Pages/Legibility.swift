/// Whether a person could read a title, or only sees that something stands there.
///
/// What nobody can read may be anyone's report: a list with such a row shows no absence. Real titles and damaged ones are
/// far apart: of 26,000 real titles none has less than a sixth of its ideographs among the common ones below, and text
/// that was decoded wrongly has hardly any.
enum Legibility {
    /// Whether `title` can be read.
    static func isLegible(_ title: String) -> Bool {
        // Most titles are settled by one walk over their bytes.
        var census = Census()
        for scalar in title.unicodeScalars { census.count(scalar) }
        return census.isLegible
    }

    /// What a title consists of.
    private struct Census {
        /// ASCII letters.
        private var letters = 0
        /// Ideographs.
        private var ideographs = 0
        /// What stands for ideographs in text that was decoded wrongly: kana, Greek, Cyrillic, lines of boxes.
        private var foreign = 0
        /// Ideographs that are common.
        private var common = 0
        /// Letters of western Europe, which text in UTF-8 or GB 18030 becomes where it is taken for Latin-1.
        private var western = 0
        /// Boxes that stand for a character without a form, but for one before the text, which is a bullet.
        private var boxes = 0
        private var isLost = false
        private var questions = 0
        private var questionRun = 0
        private var marks = 0
        private var last: Unicode.Scalar = " "
        /// Whether the question marks stand where a character of a title may: behind an ideograph, or before everything.
        private var isAfterText = false
        /// Signs of private use behind the last character that is none.
        private var privateRun = 0

        private var printed: Int { letters + ideographs + foreign + western }

        mutating func count(_ scalar: Unicode.Scalar) {
            // HZ, which mail used before UTF-8, writes Chinese as ASCII behind `~{` (RFC 1843).
            if scalar == "{", last == "~" { isLost = true }
            if scalar == "?" || scalar == "？" {
                countQuestion()
            } else {
                // Two of them before an ideograph, behind another one or nothing, are characters that some encoding could not hold.
                if questionRun >= 2, isAfterText, Self.isIdeograph(scalar) { isLost = true }
                if questionRun >= 3, isAfterText, ("0"..."9").contains(scalar) { isLost = true }
                questionRun = 0
                countPrinted(scalar)
            }
            last = scalar
        }

        private mutating func countQuestion() {
            if questionRun == 0 { isAfterText = printed == 0 || Self.isIdeograph(last) }
            questionRun += 1
            questions += 1
        }

        private mutating func countPrinted(_ scalar: Unicode.Scalar) {
            switch scalar.value {
            case 0x41...0x5A, 0x61...0x7A: letters += 1
            case 0x80...0xAF, 0xB4...0xB6, 0xB8...0xD6, 0xD8...0xF6, 0xF8...0xFF, 0x152...0x192: western += 1
            // Signs that turn the order of what follows around: what is read is not what is seen.
            case 0xFFFD, 0x202D, 0x202E: isLost = true
            case 0x25A1, 0x25AF, 0x3013:
                marks += 1
                if printed > 0 || marks > 1 { boxes += 1 }
            case 0x3040...0x30FF, 0x370...0x52F, 0x2500...0x2595, 0xFF66...0xFF9F: foreign += 1
            case 0x3400...0x9FFF:
                ideographs += 1
                if Legibility.isCommon(FoldedText.folded(scalar) ?? scalar) { common += 1 }
            case 0xE000...0xF8FF, 0xF0000...0x10FFFF:
                marks += 1
                privateRun += 1
                return
            default: return
            }
            // Fonts of icons have signs of private use at the ends of titles; within one, it is a character that only the
            // site's own font can draw.
            if privateRun > 1 || (privateRun > 0 && printed > 1) { isLost = true }
            privateRun = 0
        }

        private static func isIdeograph(_ scalar: Unicode.Scalar) -> Bool { (0x3400...0x9FFF).contains(scalar.value) }

        var isLegible: Bool {
            if isLost || (printed == 0 && marks > 0) || boxes >= 2 || boxes * 12 > printed { return false }
            if questions >= 3, questions * 2 > printed { return false }
            if western >= 4, western > letters { return false }
            if foreign >= 3, foreign * 2 >= ideographs { return false }
            // Four rare ideographs may be a name.
            return ideographs + foreign < 5 || common * 8 >= ideographs + foreign
        }
    }

    private static func isCommon(_ scalar: Unicode.Scalar) -> Bool {
        let place = Int(scalar.value) - 0x4E00
        return commonPlaces.indices.contains(place) && commonPlaces[place]
    }

    private static let commonPlaces: [Bool] = {
        var places = [Bool](repeating: false, count: 0x9FFF - 0x4E00 + 1)
        for scalar in commonIdeographs.unicodeScalars { places[Int(scalar.value) - 0x4E00] = true }
        return places
    }()

    /// The ideographs that stand in most titles of government pages, the most frequent first (counted over published
    /// tables of such titles), and those of questions and speeches.
    private static let commonIdeographs = """
        关的于政府通人民知省公办发厅市南上海河印工作年意施实进四业见理展管和会川案行建方设规云务划委法局员加全一等同职制定国转化生产度区中批动项改任本推新保体第成资强开品安革复步计志事点报立经用地整农目监十名\
        合调文服期单试免药决五布学育组城大部企机重三防有技导快告高好质查量要专范表情小治督信促社做济干水责护号医领创源级科能金物标若构卫家况共程位术健村基商门教集食二境示息分康环交审营指议证评策彰系联总核应性\
        财日力持准认主深支场综活个结为贯彻障县易提院长网电口届内先运险型出订格收路件域权消对代优费乡考明奖利措排投果价效平与疗预放镇急气控及土落统节处编室道车房际检住心解止自林流贸外征入席面图养老完闻污暂态修\
        废备励融清间下灾助升绿染善验介令沪造病江读风校后问绍税补州培现次普疫园使减在增置题相抽特油录司山游容式就参旅执协申可织研居站细退救确博条许线台稳览则供移非广空时兴士天续战懂测汽限筹色突器李引延子函达扶\
        扩命招类华然购六记精数切东销浦所打估版黄街旗盟依请被拒绝诉讼咨询述简栏党书班历启拟前聘选遴册签约仪座谈视察走访慰召举幕闭闪亮春佳你我他她您们这那哪什么怎样吗呢吧了过着也都还又再把让给从到去来回左右里西\
        北男女师患者群众户
        """
}
