import PageFetching
import Testing

struct AddressPolicyTests {
    @Test(arguments: [
        "1.2.3.4", "9.255.255.255", "11.0.0.0", "100.63.255.255", "100.128.0.0", "126.255.255.255", "128.0.0.1",
        "169.253.255.255", "169.255.0.0", "172.15.255.255", "172.32.0.0", "192.167.255.255", "192.169.0.0",
        "198.17.255.255", "198.20.0.0", "223.255.255.255", "2400:3200::1", "2600::", "::ffff:1.2.3.4",
        "64:ff9b::1.2.3.4", "2002:102:304::1",
    ])
    func publicAddressesMayBeContacted(_ text: String) throws {
        #expect(AddressPolicy().permits(try #require(IPAddress(text))))
    }

    @Test(arguments: [
        "10.0.0.0", "10.255.255.255", "100.64.0.1", "100.127.255.255", "127.0.0.1", "127.255.255.255", "172.16.0.1",
        "172.31.255.255", "192.168.0.1", "198.18.0.1", "198.19.255.255", "::1", "fc00::1", "fdff::1", "fec0::1",
        "::ffff:10.0.0.1", "::10.0.0.1", "64:ff9b::192.168.0.1", "64:ff9b:1::1", "2002:a00:1::1", "2002:7f00:1::",
        "2001:0:4136:e378:8000:63bf:f5ff:fffe", "2600::5efe:10.0.0.1", "2600::200:5efe:10.0.0.1",
    ])
    func privateAddressesMayBeContactedWhereThePolicySaysSo(_ text: String) throws {
        let address = try #require(IPAddress(text))
        #expect(!AddressPolicy().permits(address))
        #expect(AddressPolicy(allowsPrivateAddresses: true).permits(address))
    }

    @Test(arguments: [
        "0.0.0.0", "0.1.2.3", "169.254.0.1", "169.254.169.254", "192.0.0.1", "192.0.2.1", "198.51.100.1", "203.0.113.1",
        "224.0.0.1", "239.255.255.255", "240.0.0.1", "255.255.255.255", "::", "fe80::1", "febf::1", "ff02::1",
        "2001:db8::1", "3fff::1", "100::1", "4000::1", "::ffff:169.254.169.254", "::ffff:0.0.0.0",
        "64:ff9b::169.254.169.254", "2002:a9fe:a9fe::", "2002:e000:1::",
    ])
    func noPolicyReachesTheMetadataServiceOrAGroupByDefault(_ text: String) throws {
        let address = try #require(IPAddress(text))
        #expect(!AddressPolicy().permits(address))
        #expect(!AddressPolicy(allowsPrivateAddresses: true).permits(address))
    }

    @Test func anAllowedBlockOpensOnlyItself() throws {
        let policy = AddressPolicy(allowed: [try #require(IPNetwork("10.1.0.0/16"))])
        #expect(policy.permits(try #require(IPAddress("10.1.255.255"))))
        #expect(policy.permits(try #require(IPAddress("::ffff:10.1.0.1"))))
        #expect(!policy.permits(try #require(IPAddress("10.2.0.0"))))
    }

    @Test func aDeniedBlockCountsForMoreThanAnAllowedOne() throws {
        let policy = AddressPolicy(
            allowsPrivateAddresses: true,
            allowed: [try #require(IPNetwork("127.0.0.0/8"))],
            denied: [try #require(IPNetwork("127.0.0.2")), try #require(IPNetwork("2400::/12"))]
        )
        #expect(policy.permits(try #require(IPAddress("127.0.0.1"))))
        #expect(!policy.permits(try #require(IPAddress("127.0.0.2"))))
        #expect(!policy.permits(try #require(IPAddress("::ffff:127.0.0.2"))))
        #expect(!policy.permits(try #require(IPAddress("2400:3200::1"))))
    }

    @Test(arguments: ["", "10.0.0.0/", "10.0.0.0/33", "10.0.0.0/-1", "fc00::/129", "host/8", "10.0.0/8"])
    func whatIsNoBlockIsNotRead(_ text: String) {
        #expect(IPNetwork(text) == nil)
    }
}
