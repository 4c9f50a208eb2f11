using System;
using System.IO;
using System.Linq;
using System.ServiceModel;
using CrmAlignment.Cli.Commands;
using CrmAlignment.Cli.Replay;
using CrmAlignment.Cli.Replay.Input;
using CrmAlignment.Cli.Replay.Running;
using CrmAlignment.Cli.Report;
using CrmAlignment.Client;
using CrmAlignment.EndToEnd.Tests.Plugins;
using CrmAlignment.LocalDataverse;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using NodaTime;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Input;

/// <summary>What was sold: the column of the deals that says it, and the lines of opportunities that people write.</summary>
[Trait(Category.Name, Category.Slow)]
public sealed class ReplayedProductTests : IDisposable
{
    private const string Leads = "id,on,company\nA,2024-01-02,Acme\nB,2024-01-03,Beta\nC,2024-01-04,Coll\nD,2024-01-05,Dot\n";
    private const string Deals = "id,closed,status,product,revenue\n";

    private const string Map = """
        {
          "title": "Test", "timeZone": "UTC",
          "leads": { "key": "id", "arrivedOn": "on", "columns": { "companyname": "company" } },
          "deals": { "leadKey": "id", "wonOn": "closed", "status": { "column": "status" }, "product": "product", "revenue": "revenue" },
          "criteria": { "name": "Any", "code": "any", "items": [ { "name": "Company is known", "column": "companyname" } ] },
          "reasons": [ { "code": "no-response", "name": "No response" } ],
          "tracks": [ { "code": "t", "name": "T", "queue": "Q" } ]
        }
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Closed_deals_are_counted_by_what_was_sold()
    {
        var result = Replay("A,2024-02-01,won,Pump,500\nB,2024-02-02,won,pump ,300.50\nC,2024-02-03,lost,Valve,900\nD,2024-02-04,won,,40\n");
        Assert.Empty(result.RefusedRows);
        Assert.Equal(
            [new ProductLine("Pump", 2, 0, 800.5m), new ProductLine("", 1, 0, 40), new ProductLine("Valve", 0, 1, 0)], result.Report.Products);
        Assert.Equal(result.Report.Months.Sum(month => month.Revenue), result.Report.Products.Sum(product => product.Revenue));
        Assert.Equal([1m, 1m, 0m], result.Report.Products.Select(product => product.WinRate!.Value));
        Assert.DoesNotContain(result.Report.NotKnown, sentence => sentence.Contains("deals.product", StringComparison.Ordinal));
    }

    [Fact]
    public void Without_the_column_nothing_is_by_product_and_the_report_says_so()
    {
        var result = Replay("A,2024-02-01,won,Pump,500\n", Map.Replace("\"product\": \"product\", ", "", StringComparison.Ordinal));
        Assert.Empty(result.Report.Products);
        Assert.Contains("What was sold (deals.product): there is nothing by product.", result.Report.NotKnown);
        Assert.Empty(LeadTables.Products(result.Report, ReportWords.English).Rows);
    }

    [Fact]
    public void A_replay_that_runs_again_writes_no_line_twice()
    {
        var database = Path.Combine(_folder.Path, "crm.db");
        var first = Replay("A,2024-02-01,won,Pump,500\n", database: database);
        var again = Replay("A,2024-02-01,won,Pump,500\nB,2024-02-02,won,Valve,100\n", database: database);
        Assert.Equal([new ProductLine("Pump", 1, 0, 500)], first.Report.Products);
        Assert.Equal([new ProductLine("Pump", 1, 0, 500), new ProductLine("Valve", 1, 0, 100)], again.Report.Products);
    }

    [Fact]
    public void Deal_that_the_server_refuses_to_win_keeps_the_reason_and_leaves_no_line()
    {
        using var funnel = new Funnel();
        funnel.Activate();
        var lead = funnel.Lead();
        var opportunity = Guid.NewGuid();
        funnel.Bypass(new CreateRequest
        {
            Target = new Entity("opportunity", opportunity) { ["name"] = "Deal", ["originatingleadid"] = new EntityReference("lead", lead) },
        });
        var closing = new DealClosing(new FunnelServices(funnel.Marketing, funnel.Sales, funnel.Administrator));
        var row = InputTable.Read(_folder.Write("deals.csv", Deals + "A,2024-02-01,won,Pump,500\n"), new LeadMap()).Rows[0];
        var deal = new DealClosed(Instant.FromUtc(2024, 2, 1, 12, 0), row, "A", "", new LocalDate(2024, 2, 1), 500, 0, LostReason: null) { Product = "Pump" };

        var refused = Assert.ThrowsAny<FaultException<OrganizationServiceFault>>(() => closing.Close(new Entity("lead", lead), deal));

        Assert.Equal("CRMA1001", AlignmentException.FromFault(refused).Code);
        Assert.Empty(funnel.Rows("opportunityproduct", "opportunityid", opportunity));
        Assert.Equal(0, funnel.Admin.Retrieve("opportunity", opportunity, new ColumnSet("statecode")).GetAttributeValue<OptionSetValue>("statecode").Value);
    }

    [Fact]
    public void Revenue_of_an_opportunity_with_several_lines_is_shared_by_their_amounts_to_the_cent()
    {
        var now = Instant.FromUtc(2024, 5, 6, 12, 0);
        using var organization = LocalOrganization.Open(new LocalDataverseOptions { TimeProvider = new ReplayClock(now) });
        var service = organization.AdminService;
        var lead = service.Create(new Entity("lead") { ["subject"] = "Lead", ["lastname"] = "Lead" });
        var opportunity = service.Create(new Entity("opportunity") { ["name"] = "Deal", ["originatingleadid"] = new EntityReference("lead", lead) });
        foreach (var (name, amount) in new[] { ("Pump", 100m), ("Valve", 100m), ("Valve", 0m), ("Hose", 100m) })
        {
            service.Create(new Entity("opportunityproduct")
            {
                ["opportunityid"] = new EntityReference("opportunity", opportunity),
                ["isproductoverridden"] = true,
                ["productdescription"] = name,
                ["quantity"] = 1m,
                ["priceperunit"] = new Money(amount),
            });
        }

        service.Execute(new WinOpportunityRequest
        {
            Status = new OptionSetValue(3),
            OpportunityClose = new Entity("opportunityclose") { ["opportunityid"] = new EntityReference("opportunity", opportunity), ["actualrevenue"] = new Money(100) },
        });
        var today = now.InUtc().Date;
        var products = ProductReader.Read(service, new ReadingPeriod(today.PlusDays(-1), today.PlusDays(1), DateTimeZone.Utc));
        Assert.Equal([33.3333m, 33.3333m, 33.3334m], products.Select(product => product.Revenue).Order());
        Assert.Equal(["Hose", "Pump", "Valve"], products.Select(product => product.Name).Order(StringComparer.Ordinal));
        Assert.All(products, product => Assert.Equal((1, 0), (product.Won, product.Lost)));
    }

    private ReplayResult Replay(string deals, string map = Map, string? database = null)
    {
        var options = new ReplayOptions
        {
            Leads = _folder.Write("leads.csv", Leads),
            Deals = _folder.Write("deals.csv", Deals + deals),
            Map = _folder.Write("map.json", map),
            Output = Path.Combine(_folder.Path, "out"),
            Database = database,
        };
        return new ReplayRun(options, PlainConsole.To(TextWriter.Null), Instant.FromUtc(2025, 1, 1, 0, 0)).Replay(default);
    }
}
