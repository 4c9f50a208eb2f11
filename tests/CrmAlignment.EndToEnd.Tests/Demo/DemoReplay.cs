using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using CrmAlignment.Cli.Commands;
using CrmAlignment.Cli.Report;
using CrmAlignment.Client;
using CrmAlignment.Client.Kpis;
using CrmAlignment.LocalDataverse;
using CrmAlignment.Model.Choices;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using NodaTime;

namespace CrmAlignment.EndToEnd.Tests.Demo;

/// <summary>Replays the bundled funnel once, and keeps what it left.</summary>
public sealed class DemoReplay : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public DemoReplay()
    {
        var database = Path.Combine(_folder.Path, "demo.db");
        var result = new ReplayRun(
            new ReplayOptions
            {
                Leads = DemoFiles.Path("leads.csv"),
                Deals = DemoFiles.Path("deals.csv"),
                Spend = DemoFiles.Path("spend.csv"),
                Map = DemoFiles.Path("map.json"),
                Output = _folder.Path,
                Database = database,
            },
            PlainConsole.To(TextWriter.Null),
            SystemClock.Instance.GetCurrentInstant()).Replay(default);
        Report = result.Report;
        RefusedRows = [.. result.RefusedRows.Select(row => row.ToString())];
        using var organization = LocalOrganization.Open(new LocalDataverseOptions { DatabasePath = database });
        Cards = [.. new AlignmentClient(organization.AdminService).GetScorecard(PeriodGrain.Month, Report.Months[0].Start, Report.Months.Count)];
        var query = new QueryExpression("opportunity") { ColumnSet = new ColumnSet("statecode", "transactioncurrencyid", "parentaccountid", "customerid") };
        Opportunities = [.. organization.AdminService.RetrieveMultiple(query).Entities];
        LossReasons =
        [
            .. organization.AdminService.RetrieveMultiple(new QueryExpression("opportunityclose") { ColumnSet = new ColumnSet("description", "subject") })
                .Entities.Where(row => row.GetAttributeValue<string>("subject") == "Lost").Select(row => row.GetAttributeValue<string>("description")),
        ];
    }

    public FunnelReport Report { get; }

    public IReadOnlyList<string> RefusedRows { get; }

    public IReadOnlyList<Scorecard> Cards { get; }

    public IReadOnlyList<Entity> Opportunities { get; }

    public IReadOnlyList<string> LossReasons { get; }

    public void Dispose() => _folder.Dispose();
}
