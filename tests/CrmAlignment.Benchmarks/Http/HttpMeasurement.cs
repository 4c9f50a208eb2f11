using System;
using System.IO;
using System.Linq;
using System.Net.Http;
using CrmAlignment.Benchmarks.Platform;
using CrmAlignment.LocalDataverse;
using CrmAlignment.WebApi;
using CrmAlignment.WebApi.Hosting;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace CrmAlignment.Benchmarks.Http;

/// <summary>
/// Measures the Web API over 10,000 leads in memory beside a bare server that answers with the same bytes. Processor times are of the whole
/// process: the client and both servers.
/// </summary>
internal static class HttpMeasurement
{
    private const int Leads = 10_000;

    private const int Batch = 1_000;

    // The first operation would otherwise pay for the compilation of all of them: client, server, library. The bare server is warmed alike.
    private const int Warming = 20_000;

    private static readonly string Columns =
        $"$select={string.Join(',', SampleRows.LeadColumns.Where(column => !column.StartsWith("parent", StringComparison.Ordinal)))}";

    /// <summary>Measures.</summary>
    /// <param name="filter">Part of the names of what to measure; empty for all.</param>
    public static void Run(string filter)
    {
        using var organization = LocalOrganization.Open();
        Fill(organization.AdminService);
        var options = new WebApiOptions { UserWithoutToken = organization.SystemUserId };
        var server = WebApiServer.StartAsync(organization, options).GetAwaiter().GetResult();
        using var client = new HttpClient();
        for (var number = 0; number < Warming; number++)
        {
            Get(client, Row(server, number));
        }

        using (var echo = new EchoServer([0]))
        {
            for (var number = 0; number < Warming; number++)
            {
                Get(client, echo.Address);
            }
        }

        TrialTable.Head($"The Web API, {Leads:N0} leads in memory", "bare server");
        Measure(client, filter, "retrieve by id, 10 columns", Target.Microseconds(500), 200, number => Row(server, number));
        Measure(client, filter, "page of 5,000 rows, 10 columns", Target.Milliseconds(120), 1, _ => new Uri(server.ServiceAddress, $"leads?{Columns}"));
        Measure(client, filter, "the same in FetchXML", Target.Milliseconds(120), 1, _ => new Uri(server.ServiceAddress, $"leads?fetchXml={Uri.EscapeDataString(Fetch())}"));
        Measure(client, filter, "query, id equals, 10 columns", Target.Microseconds(1500), 100, number => new Uri(server.ServiceAddress, $"leads?{Columns}&$filter=leadid eq {SampleRows.Lead(number % Leads):D}"));
        Measure(client, filter, "definition of a table with its columns", Target.Milliseconds(50), 1, _ => new Uri(server.ServiceAddress, "EntityDefinitions(LogicalName='lead')?$expand=Attributes"));
        TrialTable.Head("Batches, into memory", "in process");
        var table = new TrialTable(filter);
        foreach (var trial in new BatchTrials(server, client, organization.AdminService).All)
        {
            table.Run(trial);
        }

        server.DisposeAsync().AsTask().GetAwaiter().GetResult();
    }

    private static Uri Row(WebApiServer server, int number) => new(server.ServiceAddress, $"leads({SampleRows.Lead(number % Leads):D})?{Columns}");

    private static void Measure(HttpClient client, string filter, string name, Target target, int perRound, Func<int, Uri> address)
    {
        var body = Get(client, address(0));
        using var echo = new EchoServer(body);
        new TrialTable(filter).Run(new Trial(name, target, number => Get(client, address(number)), _ => Get(client, echo.Address)) { PerRound = perRound });
    }

    private static byte[] Get(HttpClient client, Uri address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        using var response = client.Send(request);
        response.EnsureSuccessStatusCode();
        using var body = new MemoryStream();
        response.Content.ReadAsStream().CopyTo(body);
        return body.ToArray();
    }

    private static string Fetch() =>
        $"<fetch count='5000'><entity name='lead'>{string.Concat(Columns.Split('=')[1].Split(',').Select(column => $"<attribute name='{column}'/>"))}</entity></fetch>";

    private static void Fill(IOrganizationService service)
    {
        Create(service, Enumerable.Range(0, SampleRows.Customers).Select(SampleRows.ContactRow));
        Create(service, Enumerable.Range(0, SampleRows.Customers).Select(SampleRows.AccountRow));
        Create(service, Enumerable.Range(0, Leads).Select(number => SampleRows.LeadRow(number, SampleRows.Lead(number))));
    }

    private static void Create(IOrganizationService service, System.Collections.Generic.IEnumerable<Entity> rows)
    {
        foreach (var batch in rows.Chunk(Batch))
        {
            service.Execute(new CreateMultipleRequest { Targets = new EntityCollection([.. batch]) { EntityName = batch[0].LogicalName } });
        }
    }
}
