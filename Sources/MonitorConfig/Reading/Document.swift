/// A file's content, ready to be read.
enum Document {
    /// The root of the file at `path`; nil, reported, where there is none.
    static func root(ofFile path: String, log: ProblemLog) -> Entry? {
        do throws(FileError) {
            return root(of: try ConfigurationFile.text(at: path), named: path, log: log)
        } catch {
            log.error(ConfigurationProblem(error.fault, file: path, place: error.place))
            return nil
        }
    }

    /// The root of the file at `path`, which `entry` names; where the file cannot be read, the fault is the entry's.
    static func root(ofFile path: String, namedBy entry: Entry) -> Entry? {
        do throws(FileError) {
            return root(of: try ConfigurationFile.text(at: path), named: path, log: entry.log)
        } catch  where error.place == nil {
            entry.report(.namedFile(path, error.fault))
        } catch {
            entry.log.error(ConfigurationProblem(error.fault, file: path, place: error.place))
        }
        return nil
    }

    /// The root of `text`; nil, reported, where there is none.
    static func root(of text: String, named name: String, log: ProblemLog) -> Entry? {
        let (root, faults) = YAMLComposer.compose(text)
        for (fault, place) in faults {
            log.error(ConfigurationProblem(fault, file: name, place: place))
        }
        guard let root else {
            if faults.isEmpty {
                log.error(ConfigurationProblem(.emptyFile, file: name))
            }
            return nil
        }
        let entry = Entry(node: root, path: .root, file: name, log: log)
        if entry.isNull {
            log.error(ConfigurationProblem(.emptyFile, file: name))
            return nil
        }
        return entry
    }
}
