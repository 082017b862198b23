import Supervision

/// What is wrong with a text as YAML.
extension Fault {
    /// `problem` is what libyaml says.
    static func syntax(_ problem: String) -> Fault {
        let chinese = chineseSyntaxProblems[problem] ?? "“\(problem)”"
        return Fault("YAML 语法错误：\(chinese)。", "YAML syntax error: \(problem).", suggestion: syntaxAdvice[problem])
    }

    static let tab = Fault(
        "YAML 语法错误：缩进中有制表符。",
        "YAML syntax error: a tab in the indentation.",
        suggestion: LocalizedText("请改用空格缩进。", "Indent with spaces.")
    )

    static func fullWidthSign(_ sign: Character) -> Fault {
        let (chinese, english) = sign == "：" ? ("冒号", "colon") : ("逗号", "comma")
        return Fault(
            "此处是全角\(chinese)“\(sign)”，YAML 不认。",
            "A full-width \(english) \"\(sign)\" stands here, which YAML does not know.",
            suggestion: sign == "："
                ? LocalizedText("请改为半角冒号加空格“: ”。", "Write a colon and a space: \": \".")
                : LocalizedText("请改为半角逗号“,”。", "Write \",\".")
        )
    }

    static let tooDeep = Fault("嵌套过深（超过 1000 层）。", "Nested too deeply (more than 1000 levels).")

    static let tooManyValues = Fault(
        "值过多：展开别名后超过 \(YAMLComposer.weightLimit) 个。",
        "Too many values: more than \(YAMLComposer.weightLimit) with aliases written out."
    )

    static let secondDocument = Fault(
        "一个文件只能有一个 YAML 文档。",
        "A file must hold a single YAML document.",
        suggestion: LocalizedText(
            "请删除“---”及其后的内容，或另存为文件。",
            "Remove \"---\" and what follows, or put it in a file of its own."
        )
    )

    static func refusedCharacter(_ scalar: Unicode.Scalar) -> Fault {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        let code = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
        return Fault("不允许使用的字符 \(code)。", "The character \(code) is not allowed.")
    }

    static func undefinedAlias(_ name: String) -> Fault {
        Fault("别名“*\(name)”之前没有定义“&\(name)”。", "Nothing before the alias \"*\(name)\" is marked \"&\(name)\".")
    }

    static func textAfterAlias(_ text: String) -> Fault {
        Fault(
            "别名“\(Listing.shown(text))”之后还有文字。",
            "There is text after the alias in \"\(Listing.shown(text))\".",
            suggestion: LocalizedText("若是普通文本，请加引号。", "Quote it if it is meant as text.")
        )
    }

    static func tag(_ name: String) -> Fault {
        Fault("不支持 YAML 标签“\(name)”。", "The YAML tag \"\(name)\" is not supported.")
    }

    static func repeatedKey(_ key: String, first: Place) -> Fault {
        Fault(
            "键“\(Listing.shown(key))”重复，第 \(first.line) 行已有。",
            "The key \"\(Listing.shown(key))\" is written twice; the first is on line \(first.line)."
        )
    }

    /// The place is that of the first of the equal keys.
    static func tooManyRepeatedKeys(_ key: String) -> Fault {
        Fault(
            "键“\(Listing.shown(key))”在同一层重复；改正之前无法检查文件的其余部分。",
            "The key \"\(Listing.shown(key))\" is repeated in its mapping; the rest of the file cannot be checked before."
        )
    }

    private static let chineseSyntaxProblems = [
        "mapping values are not allowed in this context": "此处不能出现“键: 值”",
        "did not find expected key": "此处应为键（多为缩进不齐）",
        "did not find expected '-' indicator": "此处应为“-”（多为缩进不齐）",
        "did not find expected ',' or ']'": "此处应为“,”或“]”",
        "did not find expected ',' or '}'": "此处应为“,”或“}”",
        "could not find expected ':'": "缺少“:”",
        "found unexpected end of stream": "文件提前结束（多为引号或括号未闭合）",
        "found character that cannot start any token": "此字符不能用作开头",
        "did not find expected node content": "此处应有内容",
        "did not find expected alphabetic or numeric character": "“*”或“&”之后应为名称",
        "found unknown escape character": "双引号文本中有未知的转义字符",
        "did not find expected <document start>": "此处应为文档开头",
        "block sequence entries are not allowed in this context": "此处不能出现“- ”列表项",
        "mapping keys are not allowed in this context": "此处不能出现键",
    ]

    private static let syntaxAdvice = [
        "mapping values are not allowed in this context":
            LocalizedText("文本中若含“: ”，请加引号。", "Quote a text that holds \": \"."),
        "found character that cannot start any token":
            LocalizedText("请加引号，或把制表符改为空格。", "Quote the text, or replace a tab by spaces."),
        "did not find expected alphabetic or numeric character":
            LocalizedText("以“*”或“&”开头的文本请加引号。", "Quote a text that begins with * or &."),
        "did not find expected ',' or ']'":
            LocalizedText("请检查括号和引号。", "Check brackets and quotes."),
        "did not find expected ',' or '}'":
            LocalizedText("请检查括号和引号。", "Check brackets and quotes."),
    ]
}
