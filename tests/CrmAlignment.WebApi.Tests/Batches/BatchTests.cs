using System;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.WebApi.Tests.Batches;

/// <summary>Batches: https://learn.microsoft.com/power-apps/developer/data-platform/webapi/execute-batch-operations-using-web-api.</summary>
public sealed class BatchTests(ServedOrganization served) : IClassFixture<ServedOrganization>
{
    [Theory]
    [InlineData("\r\n")]
    [InlineData("\n")]
    public async Task Requests_are_answered_in_their_order_however_their_addresses_and_lines_are_written(string line)
    {
        var id = served.Admin.Create(new Entity("account") { ["name"] = "Batched" });
        var (status, text) = await SendAsync(
            Part($"GET accounts({id})?$select=name HTTP/1.1", null)
            + Part($"PATCH /api/data/v9.2/accounts({id}) HTTP/1.1", """{"telephone1":"5"}""")
            + Part($"GET {served.Service}accounts({id})?$select=telephone1 HTTP/1.1", null), line);

        Assert.True(status == 200, text);
        Assert.Equal(["200", "204", "200"], Statuses(text));
        Assert.Contains("\"name\":\"Batched\"", text, StringComparison.Ordinal);
        Assert.Contains("\"telephone1\":\"5\"", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Change_set_is_done_whole_and_its_requests_refer_to_rows_of_earlier_ones()
    {
        var (status, text) = await SendAsync(ChangeSet(
            Part("POST accounts HTTP/1.1", """{"name":"Set"}""", 1)
            + Part("POST contacts HTTP/1.1", """{"lastname":"Of set","parentcustomerid_account@odata.bind":"$1"}""", 2)
            + Part("PUT $1/primarycontactid/$ref HTTP/1.1", """{"@odata.id":"$2"}""", 3)
            + Part("PATCH $1 HTTP/1.1", """{"telephone1":"9"}""", 4)));

        Assert.True(status == 200, text);
        Assert.Equal(["204", "204", "204", "204"], Statuses(text));
        Assert.Equal(["1", "2", "3", "4"], Regex.Matches(text, "Content-ID: ([0-9]+)").Select(match => match.Groups[1].Value));
        var account = One("account", "name", "Set", "primarycontactid", "telephone1");
        var contact = One("contact", "lastname", "Of set", "parentcustomerid");
        Assert.Equal((contact.Id, "9"), (account.GetAttributeValue<EntityReference>("primarycontactid").Id, account["telephone1"]));
        Assert.Equal(account.Id, contact.GetAttributeValue<EntityReference>("parentcustomerid").Id);
    }

    [Fact]
    public async Task Change_set_that_fails_does_nothing_and_is_answered_once()
    {
        var (status, text) = await SendAsync(
            ChangeSet(Part("POST accounts HTTP/1.1", """{"name":"Never"}""", 1) + Part("POST accounts HTTP/1.1", """{"name":"Never","revenue":1e20}""", 2))
            + Part("GET WhoAmI() HTTP/1.1", null));

        Assert.Equal(400, status);
        Assert.Equal(["400"], Statuses(text));
        Assert.Empty(served.Admin.RetrieveMultiple(new QueryByAttribute("account") { Attributes = { "name" }, Values = { "Never" } }).Entities);
    }

    [Fact]
    public async Task Batch_goes_on_after_an_error_when_it_is_told_to()
    {
        var body = Part("GET accounts(00000000-0000-0000-0000-000000000001) HTTP/1.1", null) + Part("GET WhoAmI() HTTP/1.1", null);
        var stopped = await SendAsync(body);
        var continued = await SendAsync(body, "\r\n", ("Prefer", "odata.continue-on-error"));

        Assert.Equal((404, "404"), (stopped.Status, string.Join(' ', Statuses(stopped.Text))));
        Assert.Equal((200, "404 200"), (continued.Status, string.Join(' ', Statuses(continued.Text))));
    }

    [Fact]
    public async Task Action_runs_in_a_change_set_and_function_beside_it()
    {
        var queue = served.Admin.Create(new Entity("queue") { ["name"] = "Batch" });
        var (status, text) = await SendAsync(
            ChangeSet(
                Part("POST tasks HTTP/1.1", """{"subject":"In batch"}""", 1)
                + Part($"POST queues({queue})/Microsoft.Dynamics.CRM.AddToQueue HTTP/1.1", """{"Target":{"@odata.id":"$1"}}""", 2))
            + Part("GET RetrieveVersion() HTTP/1.1", null));

        Assert.True(status == 200, text);
        Assert.Equal(["204", "200", "200"], Statuses(text));
        Assert.Contains("QueueItemId", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Thousand_requests_are_taken_and_one_more_is_not()
    {
        var one = Part("GET WhoAmI() HTTP/1.1", null);
        var most = await SendAsync(string.Concat(Enumerable.Repeat(one, 1000)));
        var more = await SendAsync(string.Concat(Enumerable.Repeat(one, 1001)));

        Assert.Equal((200, 1000), (most.Status, Statuses(most.Text).Length));
        Assert.Equal(400, more.Status);
        Assert.Contains("1000", more.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Batch_that_is_none_does_nothing()
    {
        string[] bodies =
        [
            Part("POST $batch HTTP/1.1", "{}"),
            Part("NONSENSE", null),
            "--b\nContent-Type: application/http\n\n",
            ChangeSet(Part("GET accounts HTTP/1.1", null, 1)),
            ChangeSet(Part("POST accounts HTTP/1.1", """{"name":"Bad"}""", 1) + Part("POST accounts HTTP/1.1", """{"name":"Bad"}""", 1)),
            ChangeSet(Part("POST accounts HTTP/1.1", """{"name":"Bad"}""", 1) + Part("PATCH $7 HTTP/1.1", "{}", 2)),
            ChangeSet(Part("POST accounts HTTP/1.1", """{"name":"Bad","nosuch":1}""", 1)),
            Part("GET http://example.com/api/data/v9.2/accounts HTTP/1.1", null),
        ];
        foreach (var body in bodies)
        {
            var (status, text) = await SendAsync(body);
            Assert.True(status is >= 400 and < 500, $"{status} for {body}: {text}");
        }

        Assert.Empty(served.Admin.RetrieveMultiple(new QueryByAttribute("account") { Attributes = { "name" }, Values = { "Bad" } }).Entities);
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("text/plain")]
    public async Task Batch_of_another_media_type_is_415_and_does_nothing(string mediaType)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "$batch");
        request.Content = new StringContent("""{"requests":[{"id":"1","method":"POST","url":"accounts","headers":{"content-type":"application/json"},"body":{"name":"In JSON"}}]}""", Encoding.UTF8, mediaType);

        using var answer = await served.Client.SendAsync(request);

        Assert.Equal(415, (int)answer.StatusCode);
        Assert.StartsWith($"A batch is multipart/mixed, as the platform's are; this one says '{mediaType};", (string?)(await Json.ReadAsync(answer))["error"]!["message"], StringComparison.Ordinal);
        Assert.Empty(served.Admin.RetrieveMultiple(new QueryByAttribute("account") { Attributes = { "name" }, Values = { "In JSON" } }).Entities);
    }

    private static string Part(string request, string? body, int? contentId = null)
    {
        var id = contentId is null ? string.Empty : $"Content-ID: {contentId}\n";
        var content = body is null ? string.Empty : $"Content-Type: application/json\n\n{body}\n";
        return $"--{(contentId is null ? "b" : "c")}\nContent-Type: application/http\nContent-Transfer-Encoding: binary\n{id}\n{request}\n{content}\n";
    }

    private static string ChangeSet(string parts) => $"--b\nContent-Type: multipart/mixed; boundary=\"c\"\n\n{parts}--c--\n\n";

    private static string[] Statuses(string text) => [.. Regex.Matches(text, "HTTP/1.1 ([0-9]{3})").Select(match => match.Groups[1].Value)];

    private Entity One(string table, string column, string value, params string[] columns) => served.Admin.RetrieveMultiple(
        new QueryByAttribute(table) { ColumnSet = new ColumnSet(columns), Attributes = { column }, Values = { value } }).Entities.Single();

    private async Task<(int Status, string Text)> SendAsync(string parts, string line = "\r\n", params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "$batch");
        request.Content = new StringContent((parts + "--b--\n").Replace("\n", line, StringComparison.Ordinal), Encoding.UTF8);
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/mixed; boundary=\"b\"");
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var response = await served.Client.SendAsync(request);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync());
    }
}
