@main
struct DisclosureMonitor {
    static func main() {}
}
