using System;
using System.Globalization;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using CrmAlignment.Benchmarks.Platform;
using CrmAlignment.WebApi;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace CrmAlignment.Benchmarks.Http;

/// <summary>1,000 creates in one batch, beside CreateMultiple of the same rows in process.</summary>
/// <param name="server">The server.</param>
/// <param name="client">Sends the batches.</param>
/// <param name="service">The organization, in process.</param>
internal sealed class BatchTrials(WebApiServer server, HttpClient client, IOrganizationService service)
{
    private const int Rows = 1_000;

    /// <summary>The trials.</summary>
    public Trial[] All =>
    [
        new Trial("1,000 creates in a change set", Target.RowsPerSecond(20_000), _ => Post(isChangeSet: true), _ => CreateMultiple()) { Rows = Rows, Rounds = 20 },
        new Trial("1,000 creates in a batch, each by itself", Target.RowsPerSecond(15_000), _ => Post(isChangeSet: false), _ => CreateMultiple()) { Rows = Rows, Rounds = 20 },
    ];

    private void Post(bool isChangeSet)
    {
        var body = new StringBuilder(isChangeSet ? "--b\r\nContent-Type: multipart/mixed; boundary=c\r\n\r\n" : string.Empty);
        for (var number = 0; number < Rows; number++)
        {
            body.Append(CultureInfo.InvariantCulture, $"--{(isChangeSet ? 'c' : 'b')}\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\nContent-ID: {number + 1}\r\n\r\nPOST leads HTTP/1.1\r\nContent-Type: application/json\r\n\r\n");
            body.Append(
                CultureInfo.InvariantCulture,
                $"{{\"lastname\":\"Last{number}\",\"firstname\":\"First\",\"subject\":\"Subject {number}\",\"companyname\":\"Company\",\"emailaddress1\":\"a{number}@example.com\",\"telephone1\":\"5550100\",\"numberofemployees\":{number},\"revenue\":{number}.5,\"leadsourcecode\":1}}\r\n");
        }

        body.Append(isChangeSet ? "--c--\r\n\r\n--b--\r\n" : "--b--\r\n");
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(server.ServiceAddress, "$batch")) { Content = new StringContent(body.ToString()) };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/mixed; boundary=b");
        using var response = client.Send(request);
        response.EnsureSuccessStatusCode();
    }

    private void CreateMultiple()
    {
        var rows = Enumerable.Range(0, Rows).Select(number => new Entity("lead")
        {
            ["lastname"] = $"Last{number}",
            ["firstname"] = "First",
            ["subject"] = $"Subject {number}",
            ["companyname"] = "Company",
            ["emailaddress1"] = $"a{number}@example.com",
            ["telephone1"] = "5550100",
            ["numberofemployees"] = number,
            ["revenue"] = new Money(number + 0.5m),
            ["leadsourcecode"] = new OptionSetValue(1),
        });
        service.Execute(new CreateMultipleRequest { Targets = new EntityCollection([.. rows]) { EntityName = "lead" } });
    }
}
