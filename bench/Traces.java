/** The first page of a trace with total and sum, at village, county and province, beside counting the same records by plain SQL. */
class Traces {

    private static final String COUNTING =
            """
            select count(*) from household.published_person
             where status in ('01', '02', '05') and valid_from <= '2018-12-31' and (valid_to is null or valid_to > '2018-12-31')
               and division_code >= '%s' and division_code < '%s'
            """;

    static void run(Site site, String[] arguments) throws Exception {
        site.start();
        site.signIn("province");
        try (var connection = site.superuser()) {
            var village = Site.column(connection, "select code from division.division where parent_code = '620826101000' order by code limit 1").get(0);
            System.out.println("trace of | total | first page ms | plain count ms | ratio");
            line(site, connection, village, village.substring(0, 11) + (char) (village.charAt(11) + 1));
            line(site, connection, "620826000000", "620827000000");
            line(site, connection, "620000000000", "630000000000");
        }
    }

    private static void line(Site site, java.sql.Connection connection, String division, String end) throws Exception {
        var path = "/api/indicators/household.not_out_persons/records?month=2018-12&division=" + division;
        var total = site.get(path).replaceAll("^.*?\"total\":(\\d+).*$", "$1");
        var medians = Site.medians(() -> site.get(path), () -> Site.timed(connection, COUNTING.formatted(division, end)));
        System.out.printf("%s | %s | %.1f | %.1f | %.2f%n", division, total, medians[0], medians[1], medians[0] / medians[1]);
    }
}
