#!/usr/bin/env dotnet
#:property PublishAot=false
#:project ../sdk/CrmAlignment.Client/CrmAlignment.Client.csproj
#:project ../sdk/CrmAlignment.LocalDataverse/CrmAlignment.LocalDataverse.csproj

// Lists the leads that would change side under a criteria set, as CSV: a start for lists of your own. Writes nothing there.
// It works on the file of an embedded local Dataverse (--database), or on an environment at an address (--url).
using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.ServiceModel;
using CrmAlignment.Client;
using CrmAlignment.Client.Criteria;
using CrmAlignment.Client.WebApi;
using CrmAlignment.LocalDataverse;
using Microsoft.Xrm.Sdk;
using NodaTime.Text;

const string Usage = """
    Lists the leads that would change side under a criteria set, as CSV, and says in how many leads it looked.

    Usage: dotnet run scripts/simulate.cs -- (--database FILE.db | --url ADDRESS) --set ID --from YYYY-MM-DD --to YYYY-MM-DD
           [--definition FILE.json] [--threshold POINTS]

      --database FILE.db      database made by: crma demo --database FILE.db
      --url ADDRESS           an environment, such as https://contoso.crm.dynamics.com or crma serve's http://127.0.0.1:5090,
                              with the bearer token in the environment variable CRMA_TOKEN
      --set ID                id of the criteria set, in any phase
      --from, --to            first and last day, in the organization's time zone
      --definition FILE.json  criteria as in the column crma_definition, in place of the set's
      --threshold POINTS      points needed, in place of the set's
      --help                  this text

    Exit codes: 0 done; 2 wrong usage; 3 failed.
    """;

if (args.Contains("--help") || args.Contains("-h"))
{
    Console.WriteLine(Usage);
    return 0;
}

var options = new Dictionary<string, string>();
string[] known = ["--database", "--url", "--set", "--from", "--to", "--definition", "--threshold"];
for (var index = 0; index < args.Length; index += 2)
{
    if (!known.Contains(args[index]) || index + 1 == args.Length)
    {
        return WrongUsage(known.Contains(args[index]) ? $"{args[index]} needs a value after it." : $"'{args[index]}' is not understood.");
    }

    options[args[index]] = args[index + 1];
}

if (options.ContainsKey("--database") == options.ContainsKey("--url"))
{
    return WrongUsage("Give either --database FILE.db or --url ADDRESS.");
}

if (!Guid.TryParse(options.GetValueOrDefault("--set"), out var set))
{
    return WrongUsage("--set needs the id of a criteria set.");
}

var from = LocalDatePattern.Iso.Parse(options.GetValueOrDefault("--from", ""));
var to = LocalDatePattern.Iso.Parse(options.GetValueOrDefault("--to", ""));
if (!from.Success || !to.Success)
{
    return WrongUsage("--from and --to need days such as 2026-01-31.");
}

int? threshold = null;
if (options.TryGetValue("--threshold", out var points))
{
    if (!int.TryParse(points, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
    {
        return WrongUsage($"--threshold: '{points}' is not a number of points.");
    }

    threshold = number;
}

Uri? address = null;
if (options.TryGetValue("--url", out var url) && (!Uri.TryCreate(url, UriKind.Absolute, out address) || address.Scheme is not ("http" or "https")))
{
    return WrongUsage($"--url: '{url}' is no address such as https://contoso.crm.dynamics.com.");
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
    var question = new SimulationQuestion(from.Value, to.Value)
    {
        CriteriaSetId = set,
        Definition = options.TryGetValue("--definition", out var file) ? File.ReadAllText(file) : null,
        Threshold = threshold,
    };
    Print(client.SimulateCriteriaSetOnAll(question));
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

static void Print(CriteriaSetSimulation simulation)
{
    Console.WriteLine("lead,name,would be,sales,deal,revenue");
    foreach (var lead in simulation.Changed)
    {
        var sales = lead.Accepted ? "accepted" : lead.Rejected ? "refused" : "";
        var deal = lead.Deal == DealResult.None ? "" : lead.Deal.ToString();
        Console.WriteLine(string.Join(
            ',', lead.LeadId, Quoted(lead.Name), lead.WouldBeReady ? "ready" : "not ready", sales, deal, lead.Revenue.ToString(CultureInfo.InvariantCulture)));
    }

    Console.Error.WriteLine(
        $"{simulation.Compared} of {simulation.Leads} leads compared; {simulation.Total.Joined.Leads} more ready, {simulation.Total.Dropped.Leads} fewer.");
}

// A spreadsheet takes what begins like a formula for one.
static string Quoted(string text) =>
    "\"" + (text.Length > 0 && "=+-@\t\r".Contains(text[0], StringComparison.Ordinal) ? "'" : "") + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
