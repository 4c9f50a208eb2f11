#!/usr/bin/env dotnet
#:property PublishAot=false
#:project ../sdk/CrmAlignment.Client/CrmAlignment.Client.csproj
#:project ../sdk/CrmAlignment.LocalDataverse/CrmAlignment.LocalDataverse.csproj

// Prints the mutual KPIs of marketing and sales, one column a period, after folding what the ledger still holds.
// It works on the file of an embedded local Dataverse (--database), or on an environment at an address (--url).
using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.ServiceModel;
using CrmAlignment.Client;
using CrmAlignment.Client.Kpis;
using CrmAlignment.Client.WebApi;
using CrmAlignment.LocalDataverse;
using CrmAlignment.Model.Choices;
using Microsoft.Xrm.Sdk;
using NodaTime.Text;

const string Usage = """
    Prints the mutual KPIs of marketing and sales, one column a period.

    Usage: dotnet run scripts/print-scorecard.cs -- (--database FILE.db | --url ADDRESS) --from YYYY-MM-DD
           [--grain month|quarter|year] [--periods NUMBER] [--campaign ID | --business-unit ID]

      --database FILE.db  database made by: crma demo --database FILE.db
      --url ADDRESS       an environment, such as https://contoso.crm.dynamics.com or crma serve's http://127.0.0.1:5090,
                          with the bearer token in the environment variable CRMA_TOKEN (crma token create, or
                          az account get-access-token --resource ADDRESS --query accessToken --output tsv)
      --from YYYY-MM-DD   any day of the first period
      --grain GRAIN       month (the default), quarter or year
      --periods NUMBER    1 to 120; 3 by default
      --campaign ID       the KPIs of one campaign
      --business-unit ID  the KPIs of one business unit; without a scope: of the organization
      --help              this text

    Exit codes: 0 done; 2 wrong usage; 3 failed.
    """;

if (args.Contains("--help") || args.Contains("-h"))
{
    Console.WriteLine(Usage);
    return 0;
}

var options = new Dictionary<string, string>();
string[] known = ["--database", "--url", "--from", "--grain", "--periods", "--campaign", "--business-unit"];
for (var index = 0; index < args.Length; index += 2)
{
    if (!known.Contains(args[index]) || index + 1 == args.Length)
    {
        return WrongUsage(known.Contains(args[index]) ? $"{args[index]} needs a value after it." : $"'{args[index]}' is not understood.");
    }

    options[args[index]] = args[index + 1];
}

if (options.ContainsKey("--database") == options.ContainsKey("--url") || !options.TryGetValue("--from", out var fromText))
{
    return WrongUsage("--from is needed, and either --database or --url.");
}

Uri? address = null;
if (options.TryGetValue("--url", out var url) && (!Uri.TryCreate(url, UriKind.Absolute, out address) || address.Scheme is not ("http" or "https")))
{
    return WrongUsage($"--url: '{url}' is no address such as https://contoso.crm.dynamics.com.");
}

var from = LocalDatePattern.Iso.Parse(fromText);
if (!from.Success)
{
    return WrongUsage($"--from: '{fromText}' is not a day such as 2026-01-31.");
}

if (!Enum.TryParse(options.GetValueOrDefault("--grain", "month"), ignoreCase: true, out PeriodGrain grain) || !Enum.IsDefined(grain))
{
    return WrongUsage($"--grain: '{options["--grain"]}' is none of month, quarter, year.");
}

if (!int.TryParse(options.GetValueOrDefault("--periods", "3"), NumberStyles.None, CultureInfo.InvariantCulture, out var periods))
{
    return WrongUsage($"--periods: '{options["--periods"]}' is not a number from 1 to 120.");
}

var scope = ScorecardScope.Organization;
foreach (var name in new[] { "--campaign", "--business-unit" }.Where(options.ContainsKey))
{
    if (!Guid.TryParse(options[name], out var id) || scope != ScorecardScope.Organization)
    {
        return WrongUsage($"{name}: '{options[name]}' is not the id of one record, or there are two scopes.");
    }

    scope = name == "--campaign" ? ScorecardScope.Campaign(id) : ScorecardScope.BusinessUnit(id);
}

if (options.TryGetValue("--database", out var database) && !File.Exists(database))
{
    Console.Error.WriteLine($"There is no database '{database}'. Make one with: crma demo --database {database}");
    return 3;
}

try
{
    using var organization = database is null ? null : LocalOrganization.Open(new LocalDataverseOptions { DatabasePath = database });
    using var environment = address is null ? null : Connect(address);
    var client = new AlignmentClient(organization?.AdminService ?? (IOrganizationService)environment!);
    client.FoldAll();
    Print(client.GetScorecard(grain, from.Value, periods, scope));
    return 0;
}
catch (Exception failure) when (failure is AlignmentException or IOException or UnauthorizedAccessException or FaultException or HttpRequestException or ArgumentException)
{
    Console.Error.WriteLine(failure.Message);
    return 3;
}

static WebApiService Connect(Uri address)
{
    var token = Environment.GetEnvironmentVariable("CRMA_TOKEN");
    return new WebApiService(address, new WebApiServiceOptions { Token = string.IsNullOrEmpty(token) ? null : _ => token });
}

static int WrongUsage(string problem)
{
    Console.Error.WriteLine(problem);
    Console.Error.WriteLine();
    Console.Error.WriteLine(Usage);
    return 2;
}

static void Print(IReadOnlyList<Scorecard> scorecards)
{
    Line("", card => LocalDatePattern.Iso.Format(card.PeriodStart));
    Line("Revenue", card => Amount(card.Revenue));
    Line("Cost of sales", card => Amount(card.CostOfSales));
    Line("Marketing spend", card => Amount(card.MarketingSpend));
    Line("Profit", card => Amount(card.Profit));
    Line("Clients", card => Count(card.ClientCount));
    Line("  active (12 months)", card => Count(card.ActiveClients));
    Line("  new", card => Count(card.NewClients));
    Line("ARPU", card => Amount(card.Arpu));
    Line("Leads created", card => Count(card.LeadsCreated));
    Line("  marketing qualified", card => Count(card.MarketingQualified));
    Line("  sales ready", card => Count(card.SalesReady));
    Line("  qualified", card => Count(card.Qualified));
    Line("Handovers accepted", card => Count(card.Accepted));
    Line("  rejected", card => Count(card.Rejected));
    Line("  expired", card => Count(card.Expired));
    Line("Acceptance rate", card => Share(card.AcceptanceRate));
    Line("Won", card => Count(card.Won));
    Line("Self-sourced share", card => Share(card.SelfSourcedShare));
    Line("Cost per lead", card => Amount(card.CostPerLead));
    Line("Cost per sales ready lead", card => Amount(card.CostPerSalesReadyLead));
    Line("Campaign ROI", card => Share(card.CampaignRoi));

    void Line(string name, Func<Scorecard, string> value) =>
        Console.WriteLine(name.PadRight(26) + string.Concat(scorecards.Select(card => value(card).PadLeft(16))));
}

static string Amount(decimal? amount) => amount?.ToString("N2", CultureInfo.InvariantCulture) ?? "-";

static string Count(int count) => count.ToString("N0", CultureInfo.InvariantCulture);

static string Share(decimal? share) => share?.ToString("P1", CultureInfo.InvariantCulture) ?? "-";
