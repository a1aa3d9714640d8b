package dev.postern.operator.acceptance;

import dev.postern.operator.cluster.TestCluster;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.URI;

/** The cluster as its admin sees it, with the chart's resource definitions. One for all tests. */
final class Cluster {
    static final Cluster TEST = new Cluster(TestCluster.controlPlane());

    private static final int ANY_PORT = 9;

    private final TestCluster cluster;
    private final KubernetesClient client;
    private final Programs programs;

    private Cluster(TestCluster cluster) {
        this.cluster = cluster;
        this.client = cluster.client();
        this.programs = new Programs(cluster);
        programs.kubectl("apply", "--server-side", "--force-conflicts", "-f", "helm/postern/crds")
                .well();
        programs.kubectl("wait", "--for=condition=Established", "--timeout=60s", "-f", "helm/postern/crds")
                .well();
    }

    TestCluster itself() {
        return cluster;
    }

    KubernetesClient client() {
        return client;
    }

    Programs programs() {
        return programs;
    }

    /** An address of this machine by which it may be an endpoint: not a loopback one. */
    String addressOfThisMachine() {
        URI server = URI.create(client.getConfiguration().getMasterUrl());
        try (DatagramSocket route = new DatagramSocket()) {
            route.connect(new InetSocketAddress(InetAddress.getByName(server.getHost()), ANY_PORT));
            InetAddress towardsCluster = route.getLocalAddress();
            return towardsCluster.isLoopbackAddress() ? anyOtherAddress() : towardsCluster.getHostAddress();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String anyOtherAddress() throws SocketException {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> address instanceof java.net.Inet4Address
                        && !address.isLoopbackAddress()
                        && !address.isLinkLocalAddress())
                .map(InetAddress::getHostAddress)
                .findFirst()
                .orElseThrow();
    }
}
