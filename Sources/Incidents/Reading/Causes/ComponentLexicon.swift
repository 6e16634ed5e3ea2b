/// What people call the components of DESIGN.md section 4. Data: add phrases here.
enum ComponentLexicon {
  static let table = PhraseTable<String>(
    phrases(
      "database",
      "database", "databases", "db", "postgres", "postgresql", "mysql", "mariadb", "mongodb", "sql",
      "replica", "primary database", "connection pool", "database server", "database connection",
      "database connections", "redis database", "query cache", "table", "schema", "oracle",
      "cassandra", "dynamodb", "sqlite", "replication", "wal", "sql statement", "migration")
      + phrases(
        "network",
        "network", "router", "firewall", "switch", "vpn", "bgp", "subnet", "routing table",
        "route table", "packet loss", "network setting", "network configuration", "bandwidth",
        "network interface", "lan", "wifi", "fibre", "backbone", "botnet", "ddos", "dhcp", "wi fi",
        "mtu", "vlan", "networking", "network connectivity", "duplex", "ufw", "iptables",
        "internet connectivity", "security group")
      + phrases(
        "dns", "dns", "name server", "nameserver", "resolver", "domain name", "dns record",
        "zone file", "domain", "dns server", "dns servers", "cname")
      + phrases(
        "load-balancer",
        "load balancer", "load balancers", "loadbalancer", "haproxy", "load balancing",
        "load-balancer", "elb", "alb", "ingress", "ingress controller", "traefik", "envoy",
        "reverse proxy", "failover mechanism", "balancer", "web balancer")
      + phrases(
        "web-server",
        "web server", "web servers", "nginx", "apache", "apache2", "webserver", "http server",
        "sites-available", "iis", "tomcat", "gunicorn", "caddy", "php fpm", "uwsgi")
      + phrases(
        "application",
        "application", "application code", "code", "app", "backend", "codebase", "code deployment",
        "software update", "microservice", "api", "wordpress", "function", "script", "php",
        "module",
        "frontend", "web application", "deployment", "release", "library", "plugin", "service code",
        "release candidate", "application's", "application server", "application servers",
        "app server", "code change", "wp settings", "gem", "npm package")
      + phrases(
        "cache", "cache", "caching", "redis", "memcached", "varnish", "cdn", "cache layer", "caches"
      )
      + phrases(
        "queue",
        "queue", "kafka", "rabbitmq", "message broker", "message queue", "sqs", "worker queue",
        "job queue", "consumer", "consumers", "broker", "celery", "pub sub", "topic")
      + phrases(
        "storage",
        "storage", "disk", "disk space", "volume", "filesystem", "file system", "s3", "bucket",
        "object store", "nfs", "elasticsearch", "opensearch", "inode", "inodes", "log volume",
        "raid", "space left", "disk usage",
        "disk controller", "ssd", "backup storage", "sd card", "buckets", "hard drive")
      + phrases(
        "auth",
        "authentication", "auth", "login", "sso", "oauth", "identity", "authorization",
        "authorisation", "token service", "sign in", "credentials", "session service", "ldap",
        "auth service", "password", "api token", "credential", "secret", "client secret",
        "auth server", "identity provider", "identity broker", "single sign on", "signing key",
        "session tokens", "access token", "access tokens", "passwords",
        "authentication service", "access key")
      + phrases(
        "kubernetes",
        "kubernetes", "k8s", "pod", "pods", "cluster", "node pool", "kubelet", "eks", "gke",
        "namespace", "helm", "ingress nginx", "etcd", "autoscaler", "kops", "kube system", "nodes",
        "crashlooping")
      + phrases(
        "certificate",
        "certificate", "certificates", "ssl", "tls", "cert", "ssl certificate", "tls certificate",
        "let's encrypt", "letsencrypt", "certbot", "intermediate certificate", "https certificate")
      + phrases(
        "ci-cd",
        "ci", "cd", "ci cd", "pipeline", "build pipeline", "deployment pipeline", "jenkins",
        "github actions", "gitlab ci", "terraform", "build system", "deploy script",
        "deployment script", "puppet", "ansible", "pipelines", "release pipeline")
      + phrases(
        "third-party",
        "third party", "third-party", "vendor", "provider", "payment gateway", "external service",
        "external api", "isp", "upstream provider", "cloud provider", "payment provider",
        "hosting provider", "service provider", "internet provider", "external provider", "aws",
        "github", "cloudflare", "courier", "supplier", "carrier", "us east 1", "provider's",
        "hosting company", "internet service provider", "mail provider")
      + phrases(
        "server",
        "server", "servers", "machine", "host", "vm", "virtual machine", "operating system",
        "kernel", "cpu", "memory module", "power supply", "inverter", "instance",
        "server room", "rack", "ulimit", "ram", "ec2", "ec2 instance", "virtual machines", "ups",
        "fan", "fans", "raspberry pi")
  )

  /// Whether words stand for a component but name none in particular.
  static func isGeneric(_ text: TokenText, _ tokens: Range<Int>) -> Bool {
    tokens.count == 1 && generic.contains(text.word(tokens.lowerBound))
  }

  private static let generic: WordSet = [
    "server", "servers", "application", "app", "api", "cluster", "code", "script", "nodes",
    "machine", "host", "deployment", "release", "instance", "function", "table", "module",
    "library", "topic", "backend", "service", "puppet", "ansible",
  ]

  /// Every phrase also as an owner: "nginx's".
  private static func phrases(_ component: String, _ phrases: String...) -> [(String, String)] {
    phrases.flatMap { [($0, component), ($0 + "'s", component)] }
  }
}
