import Incidents
import Testing

/// Root causes in the plain words of people who are no writers, one sentence each.
@Suite struct PlainCausesTests {
  @Test(arguments: [
    "The Nginx server was set to listen on port 8080 instead of 80, so nothing answered on the default port.",
    "The maximum number of open files in /etc/default/nginx was limited to 15, which led to failed requests under load.",
    "After the move to the new server nobody updated the DB_HOST entry and the app kept calling the old address.",
    "The UFW firewall had no rule that lets traffic on 443 through.",
    "A developer pushed a change in the environment file which made the API use the sandbox keys in production.",
    "The health check path in the load balancer pointed to a page which no longer existed, so all backends were taken out.",
    "The deployment template set the memory limit of the pod at 128Mi, half of what the process needs, so it was killed again and again.",
    "MySQL was bound to 127.0.0.1 and the web servers couldn't reach it from outside.",
    "The user \"holberton\" had a hard limit of 5 open files in /etc/security/limits.conf.",
    "The CDN was told to cache the login page for everybody.",
    "Wrong file permissions on the upload folder after the update prevented PHP from writing.",
    "The connection pool was set to 10, far below what is needed during the day.",
    "The root directive in the nginx site file was pointing to /var/www/htm, a folder that is not there.",
    "Apache was not able to start because port 80 was already taken by nginx.",
    "An incorrect value in the PHP-FPM pool (pm.max_children = 5) throttled the whole site.",
    "The new security group attached to the instance closed port 3306 for the application servers.",
    "The reverse proxy had a timeout of 5 seconds whereas the report needs 40.",
    "In the production settings DEBUG was on and ALLOWED_HOSTS did not contain the new domain.",
    "Someone switched the replica to read-write and the primary to read-only in the cluster settings.",
    "The autoscaling group had a maximum of two instances left over from testing.",
    "The CORS header was missing after the gateway was moved.",
    "The Redis eviction policy was noeviction, so writes failed once it was full.",
    "The webhook URL in the dashboard still had the staging address.",
    "The symlink in sites-enabled was pointing to a deleted file.",
    "A wrong A record was entered for the domain when we moved to the new server.",
    "HAProxy was configured with only one backend.",
  ]) func wrongSettings(_ sentence: String) { #expect(cause(sentence) == "configuration") }

  @Test(arguments: [
    "A new feature released that morning did not close its database connections, and in the end none was left.",
    "The payment module didn't expect empty carts and crashed every time one came in.",
    "A query without an index on the orders table scanned all the 12 million rows for each page view.",
    "A file with the extension .phpp was required in wp-settings.php instead of .php.",
    "The worker loaded the entire file in memory and never gave it back.",
    "Two threads were updating the same balance at the same time without any lock.",
    "The last release contained a loop which never ended when the user had no avatar.",
    "The code compared the dates as strings, so that after the 9th nothing was sent any more.",
    "The latest deployment contained an untested change in the session handler that logged everybody out.",
    "An error in the SQL of the report made the database do a full scan every minute.",
    "The library we wrote for caching kept every object for ever.",
    "In the new version a variable was used before it was initialised.",
    "The checkout function rounded the total twice and the payment was refused.",
    "A missing await in the order service let the response go before the write was finished.",
    "The cron job started a new copy of itself each minute although the former was still running.",
    "The front end retried immediately and without limit, which multiplied the requests.",
    "When two users booked the same seat at once, the server crashed due to a deadlock in the database transaction.",
    "The regex for validating e-mails took minutes with long inputs.",
    "A recent code push broke the login by removing a required import.",
  ]) func defects(_ sentence: String) { #expect(cause(sentence) == "software-bug") }

  @Test(arguments: [
    "The hard disk of the server had no space any more as the log files grew day after day.",
    "On the day of the results ten times more students than usual came and the single server could not serve them.",
    "The database server reached its max connections because of the many visitors of the campaign.",
    "The server only had 1 GB of RAM and during the promotion it was not sufficient.",
    "Our free tier allows 100 simultaneous connections, and the launch brought 400.",
    "A promotional email sent to all subscribers brought more visitors than the two web servers are able to take.",
    "CPU usage on the only database instance hit 100% as traffic tripled during Black Friday.",
    "Log files filled the partition and MySQL could not write any more.",
    "The queue grew faster than the three workers could process it.",
    "The t2.micro instance ran out of CPU credits during the sale.",
    "Too many users signed up at the same time for the single small VM we had.",
    "The server's bandwidth was used up by the video that went viral.",
    "Memory on the Redis node was fully used and it started to evict the sessions.",
  ]) func shortages(_ sentence: String) { #expect(cause(sentence) == "capacity") }

  @Test(arguments: [
    "Our SMS provider had an outage and no OTP code was delivered.",
    "The Google Maps API changed its pricing tier and began to refuse our calls.",
    "AWS had problems in eu-west-1 and our EC2 instances were unreachable.",
    "Stripe returned 500 for all charges between 14:00 and 15:30.",
    "A new version of a npm package that we use was published with a breaking change and our build took it automatically.",
    "The hosting company rebooted the physical host without telling us.",
    "Cloudflare had a global incident and our site was not reachable behind it.",
    "The payment partner changed the certificate chain without informing us.",
    "The bank's API was down for maintenance that was not announced.",
    "GitHub Actions was unavailable so nothing could be deployed.",
    "Our email service suspended the account because of their new rules.",
  ]) func others(_ sentence: String) { #expect(cause(sentence) == "dependency") }

  @Test(arguments: [
    "The fibre between our office and the data center was cut by construction workers.",
    "The DNS servers did not answer, so the names of our hosts could not be resolved.",
    "One of the two load balancers stopped forwarding traffic to the second data center.",
    "A BGP route leak at a neighbour sent our traffic around the world.",
    "Packet loss on the link to the secondary site made the cluster split in two.",
    "The router of the office froze and the VPN was down.",
    "DNS resolution failed inside the cluster.",
  ]) func connections(_ sentence: String) { #expect(cause(sentence) == "network") }

  @Test(arguments: [
    "The power supply of the main database server burned out.",
    "Two disks of the RAID array failed within one hour.",
    "There was a blackout in the quarter and the generator did not start.",
    "The air conditioner of the server room broke down and the machines switched themselves off.",
    "The SSD of the database server died without any warning.",
    "The battery of the RAID controller was empty and the write cache was switched off.",
  ]) func devices(_ sentence: String) { #expect(cause(sentence) == "hardware") }

  @Test(arguments: [
    "A botnet sent 2 million requests per minute to the login page.",
    "Somebody pushed the AWS keys to a public GitHub repository and strangers started 60 big instances.",
    "A hacker used an old plugin to put a malicious script on the website.",
    "Our server was flooded with fake traffic coming from thousands of IP addresses, a classical DDoS.",
    "The admin password was \"admin123\" and someone guessed it and deleted the tables.",
    "Attackers exploited a vulnerability in the outdated WordPress plugin.",
    "The site was the target of a distributed denial of service attack.",
    "Bots tried millions of passwords against the login.",
    "A phishing mail gave somebody the password of our admin panel.",
    "An SQL injection in the search field let someone read the user table.",
  ]) func attacks(_ sentence: String) { #expect(cause(sentence) == "security") }

  @Test(arguments: [
    "I ran DROP TABLE users on the production database as I believed I was on my laptop.",
    "An intern deleted the production bucket while cleaning up old test data.",
    "During the maintenance the technician restarted the wrong server.",
    "The engineer forgot to start the second web server again after the maintenance.",
    "While rotating logs by hand, the admin removed the folder with the uploads.",
    "A team member executed the update script on production instead of staging.",
    "The on-call engineer typed the command in the wrong terminal and shut down production.",
    "The backup server was wiped by mistake while preparing the new one.",
    "The deployment was done by hand and one of the servers was left out.",
    "I pressed \"delete\" instead of \"detach\" in the console.",
    "The DBA stopped the primary before the replica was ready.",
  ]) func slips(_ sentence: String) { #expect(cause(sentence) == "operation") }

  @Test(arguments: [
    "The SSL certificate ran out on Sunday and nobody had noticed the reminders.",
    "The domain name was not paid in time and the registrar parked it.",
    "The API token used for deployments was only valid for one year, and this year was over.",
    "The licence of the database ended on 31 December.",
    "The clock of one server was 7 minutes late, so all the tokens it received were considered as invalid.",
    "The Let's Encrypt certificate was not renewed because certbot's timer was disabled.",
    "Our domain lapsed: the credit card on file was no more valid.",
    "The JWT secret was valid for 90 days and day 91 was a Saturday.",
    "Nobody renewed the SSL certificate.",
  ]) func expiries(_ sentence: String) { #expect(cause(sentence) == "expiry") }

  @Test(arguments: [
    "The import of the supplier's price list had commas where points should be, and all the prices became zero.",
    "Rows with a null customer id were written by the import and broke each page that shows them.",
    "The index of the orders table was corrupted after the crash.",
    "The migration added a NOT NULL column without default and all inserts failed.",
    "Special characters in the uploaded CSV broke the encoding of all product names.",
    "The restore from the backup brought back old rows over new ones.",
    "A corrupted row in the products table crashed each listing.",
    "The nightly import wrote duplicate customers.",
    "The schema change dropped a column that the API was still reading.",
  ]) func data(_ sentence: String) { #expect(cause(sentence) == "data") }

  @Test(arguments: [
    "We still do not know why the server stopped; the logs were lost with the reboot.",
    "No cause was found; after the restart everything worked.",
    "The exact cause is still being investigated.",
    "Despite our efforts the reason could not be found.",
  ]) func unknown(_ sentence: String) { #expect(cause(sentence) == "unknown") }

  private func cause(_ sentence: String) -> String? {
    incident(
      """
      # Postmortem: outage of the shop on 5 May 2023

      ## Root cause and resolution

      \(sentence)

      ## Corrective and preventative measures
      - Add monitoring
      """
    ).rootCause?.value.category.rawValue
  }
}
