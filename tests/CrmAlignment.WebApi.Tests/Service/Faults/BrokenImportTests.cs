using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Text.RegularExpressions;
using System.Threading;
using System.Threading.Tasks;
using CrmAlignment.Client;
using CrmAlignment.Client.Leads;
using CrmAlignment.Client.Resilience;
using Microsoft.AspNetCore.Http;
using NodaTime;
using Xunit;

namespace CrmAlignment.WebApi.Tests.Service.Faults;

/// <summary>
/// Imports of many leads whose batches break.
/// https://learn.microsoft.com/power-apps/developer/data-platform/webapi/execute-batch-operations-using-web-api
/// </summary>
public sealed partial class BrokenImportTests
{
    private readonly HurriedTime _time = new();
    private readonly List<RetryAttempt> _retries = [];

    [Fact]
    public async Task Batch_is_sent_again_when_the_server_is_away_in_the_middle_of_it()
    {
        await using var server = await BadServer.StartAsync(BadServer.Status(503), BadServer.Cut, Batch(_ => "201"));

        var outcomes = await Client(server).UpsertLeadsAsync(Leads(3));

        Assert.All(outcomes, outcome => Assert.True(outcome.Written!.Created));
        Assert.Equal(["POST $batch", "POST $batch", "POST $batch"], server.Requests.Select(request => request.Line));
        Assert.Equal(2, _retries.Count);
    }

    [Fact]
    public async Task Lead_that_was_turned_away_inside_a_batch_is_sent_again_without_the_others()
    {
        await using var server = await BadServer.StartAsync(Batch(key => key == "web-1" ? "429" : "200"), Batch(_ => "201"));

        var outcomes = await Client(server).UpsertLeadsAsync(Leads(3));

        Assert.Equal([false, true, false], outcomes.Select(outcome => outcome.Written!.Created));
        Assert.Equal(["web-1"], KeysOf(server.Requests.Last().Body));
        Assert.Equal([Duration.FromSeconds(7)], _retries.Select(retry => retry.Wait));
    }

    [Fact]
    public async Task Lead_that_is_turned_away_to_the_end_is_refused_and_the_others_are_written()
    {
        await using var server = await BadServer.StartAsync(Batch(key => key == "web-1" ? "429" : "200"), Batch(_ => "429"), Batch(_ => "429"));

        var outcomes = await Client(server).UpsertLeadsAsync(Leads(3));

        var refused = Assert.Single(outcomes, outcome => outcome.IsRefused);
        Assert.Equal((1, "web-1", "0x80072322"), (refused.Index, refused.ExternalKey, refused.Refusal!.Code));
    }

    [Fact]
    public async Task Refused_leads_are_named_by_position_and_key_and_keep_no_other_from_being_written()
    {
        await using var server = await BadServer.StartAsync(Batch(key => key == "web-2" ? "400" : "201"), Batch(_ => "201"));
        var told = new List<LeadImportProgress>();

        var outcomes = await Client(server).UpsertLeadsAsync([.. Leads(3), new LeadImport(" "), new LeadImport("web-9")], new LeadImportOptions { BatchSize = 3 }, new Told(told.Add));

        Assert.Equal(
            ["0 web-0 written", "1 web-1 written", "2 web-2 CRMA1001", "3   CRMAC002", "4 web-9 written"],
            outcomes.Select(outcome => $"{outcome.Index} {outcome.ExternalKey} {outcome.Refusal?.Code ?? "written"}"));
        Assert.Equal([new(3, 2, 0, 1, "web-2"), new(5, 3, 0, 2, "web-9")], told);
    }

    [Fact]
    public async Task Import_goes_on_after_the_last_key_that_an_interrupted_one_told()
    {
        await using var server = await BadServer.StartAsync(Batch(_ => "201"), BadServer.Status(400), Batch(_ => "201"));
        var last = "";
        var options = new LeadImportOptions { BatchSize = 2 };
        var client = Client(server);

        await Assert.ThrowsAsync<AlignmentException>(() => client.UpsertLeadsAsync(Leads(4), options, new Told(total => last = total.LastKey)));
        var outcomes = await client.UpsertLeadsAsync(Leads(4), options with { ResumeAfter = last });

        Assert.Equal([2, 3], outcomes.Select(outcome => outcome.Index));
        Assert.Equal(["web-2", "web-3"], KeysOf(server.Requests.Last().Body));
    }

    [Fact]
    public async Task Import_that_should_go_on_after_an_unknown_key_is_refused()
    {
        await using var server = await BadServer.StartAsync();

        var error = await Assert.ThrowsAsync<ArgumentException>(
            () => Client(server).UpsertLeadsAsync(Leads(2), new LeadImportOptions { ResumeAfter = "web-7" }));

        Assert.StartsWith("No lead of the import has the external key 'web-7' after which it should go on.", error.Message, StringComparison.Ordinal);
        Assert.Empty(server.Requests);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1001)]
    public async Task Batch_that_the_platform_would_not_take_is_refused(int size)
    {
        await using var server = await BadServer.StartAsync();

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Client(server).UpsertLeadsAsync(Leads(1), new LeadImportOptions { BatchSize = size }));
    }

    [Fact]
    public async Task Import_stops_between_batches_when_it_is_cancelled()
    {
        await using var server = await BadServer.StartAsync(Batch(_ => "201"));
        using var cancellation = new CancellationTokenSource();

        await Assert.ThrowsAsync<OperationCanceledException>(() => Client(server).UpsertLeadsAsync(
            Leads(4), new LeadImportOptions { BatchSize = 2 }, new Told(_ => cancellation.Cancel()), cancellation.Token));

        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Answer_that_is_no_batch_is_an_error_that_says_so()
    {
        await using var server = await BadServer.StartAsync(BadServer.Json("{}"));

        var error = await Assert.ThrowsAsync<HttpRequestException>(() => Client(server).UpsertLeadsAsync(Leads(1)));

        Assert.Contains("$batch answered 200 OK with application/json, not a batch.", error.Message, StringComparison.Ordinal);
    }

    // Answers each request of a batch by the status that its key gets.
    private static Func<HttpContext, Task> Batch(Func<string, string> status) => async context =>
    {
        context.Response.ContentType = "multipart/mixed; boundary=answers";
        foreach (var key in KeysOf((string)context.Items[BadServer.Body]!))
        {
            await context.Response.WriteAsync($"--answers\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\n{Part(status(key))}\r\n");
        }

        await context.Response.WriteAsync("--answers--\r\n");
    };

    private static string Part(string status) => status switch
    {
        "429" => "HTTP/1.1 429 Too Many Requests\r\nRetry-After: 7\r\nContent-Type: application/json\r\n\r\n"
            + """{"error":{"code":"0x80072322","message":"Number of requests exceeded the limit."}}""",
        "400" => "HTTP/1.1 400 Bad Request\r\nContent-Type: application/json\r\n\r\n"
            + """{"error":{"code":"0x80040265","message":"CRMA1001: The lead does not meet its criteria."}}""",
        _ => $"HTTP/1.1 {status} OK\r\nContent-Type: application/json\r\n\r\n" + """{"leadid":"5f1e0c1e-7a57-4dd8-9c39-9e4b1b8f7d01"}""",
    };

    private static List<string> KeysOf(string batch) => [.. Key().Matches(batch).Select(match => match.Groups[1].Value)];

    private static IEnumerable<LeadImport> Leads(int count) => Enumerable.Range(0, count).Select(number => new LeadImport($"web-{number}") { LastName = "Silva" });

    [GeneratedRegex(@"crma_externalkey='([^']*)'")]
    private static partial Regex Key();

    private AlignmentClient Client(BadServer server) => AlignmentClient.Connect(
        server.Address, options: new AlignmentClientOptions { MaximumAttempts = 3, Time = _time, OnRetry = _retries.Add });

    private sealed class Told(Action<LeadImportProgress> report) : IProgress<LeadImportProgress>
    {
        public void Report(LeadImportProgress value) => report(value);
    }
}
