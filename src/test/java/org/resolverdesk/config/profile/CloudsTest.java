package org.resolverdesk.config.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.resolverdesk.model.Hosts;

/// The templates against reference chapter 7.
class CloudsTest {
    private final Clouds clouds = Clouds.known();

    @Test
    void allFiveCloudsOfTheReferenceAreThere() {
        assertEquals(
                List.of("huawei-international", "huawei-china", "huawei-europe", "otc", "cloud-ru"),
                clouds.all().stream().map(Cloud::id).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "huawei-international, sa-brazil-1, https://dns.sa-brazil-1.myhuaweicloud.com,"
                + " https://iam.sa-brazil-1.myhuaweicloud.com",
        "huawei-china, cn-north-4, https://dns.cn-north-4.myhuaweicloud.com, https://iam.cn-north-4.myhuaweicloud.com",
        "huawei-europe, eu-west-101, https://dns.eu-west-101.myhuaweicloud.eu,"
                + " https://iam.eu-west-101.myhuaweicloud.eu",
        "otc, eu-nl, https://dns.eu-nl.otc.t-systems.com, https://iam.eu-nl.otc.t-systems.com",
        "cloud-ru, ru-moscow-1, https://dns.ru-moscow-1.hc.sbercloud.ru, https://iam.ru-moscow-1.hc.sbercloud.ru"
    })
    void hostsAreThoseOfTheRegion(String cloud, String region, URI dns, URI iam) {
        Hosts hosts = clouds.byId(cloud).orElseThrow().hosts(region);

        assertEquals(dns, hosts.dns());
        assertEquals(iam, hosts.iam());
        assertEquals(cloud, hosts.cloud());
        assertTrue(clouds.byId(cloud).orElseThrow().region(region).isPresent());
    }

    @Test
    void everyRegionOfTheReferenceIsThereOnceACloud() {
        int regions = 0;
        for (Cloud cloud : clouds.all()) {
            Set<String> ids = new HashSet<>();
            cloud.regions().forEach(region -> assertTrue(ids.add(region.id()), region.id()));
            regions += ids.size();
        }
        // 36 of Huawei Cloud's list, 2 of OTC's, and cloud.ru's own.
        assertEquals(39, regions);
    }

    @Test
    void aRegionWhoseDnsHostTheVendorDoesNotListSaysSo() {
        Cloud china = clouds.byId("huawei-china").orElseThrow();

        assertFalse(china.region("cn-north-11").orElseThrow().dnsListed());
        assertTrue(china.region("cn-north-4").orElseThrow().dnsListed());
    }

    @Test
    void aHostLeadsToTheCloudThatHasItsRegion() {
        URI host = URI.create("https://iam.cn-north-4.myhuaweicloud.com");

        assertEquals(
                "huawei-china", clouds.ofHost(host, "cn-north-4").orElseThrow().id());
        assertEquals(
                "huawei-international",
                clouds.ofHost(host, "sa-brazil-1").orElseThrow().id());
        assertTrue(clouds.ofHost(URI.create("https://notmyhuaweicloud.com"), "cn-north-4")
                .isEmpty());
    }
}
