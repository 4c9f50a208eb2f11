using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net.Http;
using System.ServiceModel;
using System.Threading;
using System.Threading.Tasks;
using CrmAlignment.Client;
using CrmAlignment.Client.Resilience;
using CrmAlignment.Client.WebApi;
using Microsoft.AspNetCore.Http;
using Microsoft.Xrm.Sdk;
using NodaTime;
using Xunit;

namespace CrmAlignment.WebApi.Tests.Service.Faults;

/// <summary>
/// What the client does when a server turns it away, breaks, or answers nonsense.
/// https://learn.microsoft.com/power-apps/developer/data-platform/api-limits#retry-operations
/// </summary>
public sealed class RetryTests
{
    private const string Offered = """{"HandoverId":"5f1e0c1e-7a57-4dd8-9c39-9e4b1b8f7d02","DueOn":"2026-03-02T15:30:00Z"}""";
    private const string Evaluated = """{"Verdict":471200002,"Score":0,"Threshold":0,"UnmetCriteria":"[]","SetVersion":0}""";

    private static readonly Guid Lead = new("5f1e0c1e-7a57-4dd8-9c39-9e4b1b8f7d01");

    private readonly HurriedTime _time = new();
    private readonly List<RetryAttempt> _retries = [];

    public static TheoryData<string, int> RetryAfters => new()
    {
        { "17", 17 },
        { HurriedTime.Start.AddSeconds(90).ToString("R", CultureInfo.InvariantCulture), 90 },
        { HurriedTime.Start.AddSeconds(-90).ToString("R", CultureInfo.InvariantCulture), 0 },
    };

    [Theory]
    [MemberData(nameof(RetryAfters))]
    public async Task Offer_is_sent_again_after_the_time_that_429_says_in_seconds_or_as_a_date(string header, int seconds)
    {
        await using var server = await BadServer.StartAsync(BadServer.Status(429, ("Retry-After", header)), BadServer.Json(Offered));

        var offer = await Client(server).OfferLeadAsync(Lead);

        Assert.Equal(Instant.FromUtc(2026, 3, 2, 15, 30), offer.DueOn);
        Assert.Equal(new RetryAttempt(1, Duration.FromSeconds(seconds), "429 Too Many Requests", null), Assert.Single(_retries));
        Assert.Equal(seconds, _time.Waits.Sum(wait => wait.TotalSeconds));
        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task Blocking_call_is_sent_again_as_well()
    {
        await using var server = await BadServer.StartAsync(BadServer.Status(429, ("Retry-After", "17")), BadServer.Json(Offered));

        Client(server).OfferLead(Lead);

        Assert.Equal([Duration.FromSeconds(17)], _retries.Select(retry => retry.Wait));
    }

    [Fact]
    public async Task Offer_waits_the_fallback_when_429_says_no_time()
    {
        await using var server = await BadServer.StartAsync(BadServer.Status(429), BadServer.Json(Offered));

        await Client(server).OfferLeadAsync(Lead);

        Assert.Equal([Duration.FromSeconds(5)], _retries.Select(retry => retry.Wait));
    }

    [Theory]
    [InlineData(502, null, false)]
    [InlineData(503, null, false)]
    [InlineData(503, "3", true)]
    [InlineData(504, null, false)]
    [InlineData(504, "3", false)]
    [InlineData(500, null, false)]
    public async Task Offer_is_sent_again_only_when_the_server_surely_did_nothing(int status, string? retryAfter, bool isSentAgain)
    {
        var refusal = retryAfter is null ? BadServer.Status(status) : BadServer.Status(status, ("Retry-After", retryAfter));
        await using var server = await BadServer.StartAsync(refusal, BadServer.Json(Offered));

        var error = await Record.ExceptionAsync(() => Client(server).OfferLeadAsync(Lead));

        Assert.Equal(isSentAgain ? 2 : 1, server.Requests.Count);
        Assert.Equal(isSentAgain, error is null);
        Assert.Contains(isSentAgain ? "" : $" answered {status} ", error?.Message ?? "", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task Evaluation_is_sent_again_whatever_the_gateway_says(int status)
    {
        await using var server = await BadServer.StartAsync(BadServer.Status(status), BadServer.Status(status), BadServer.Json(Evaluated));

        await Client(server).EvaluateLeadAsync(Lead);

        Assert.Equal([1, 2], _retries.Select(retry => retry.Attempt));
        Assert.All(_retries, retry => Assert.InRange(retry.Wait, Duration.Epsilon, Duration.FromMinutes(10)));
    }

    [Fact]
    public async Task Answer_that_is_cut_is_asked_for_again_where_that_is_harmless()
    {
        await using var server = await BadServer.StartAsync(BadServer.Cut, BadServer.Json(Evaluated));

        await Client(server).EvaluateLeadAsync(Lead);

        Assert.IsType<HttpRequestException>(Assert.Single(_retries).Cause);
    }

    [Fact]
    public async Task Offer_whose_answer_is_cut_is_not_sent_again()
    {
        await using var server = await BadServer.StartAsync(BadServer.Cut, BadServer.Json(Offered));

        await Assert.ThrowsAsync<HttpRequestException>(() => Client(server).OfferLeadAsync(Lead));

        Assert.Equal(["POST Microsoft.Dynamics.CRM.crma_OfferLead"], server.Requests.Select(request => request.Line));
    }

    [Fact]
    public async Task Whatever_it_is_is_sent_again_while_nobody_listens()
    {
        var server = await BadServer.StartAsync();
        var address = server.Address;
        await server.DisposeAsync();
        var client = AlignmentClient.Connect(address, new WebApiServiceOptions { Retries = Options(3) });

        await Assert.ThrowsAsync<HttpRequestException>(() => client.RejectLeadAsync(Lead, "EARLY"));

        Assert.Equal([1, 2], _retries.Select(retry => retry.Attempt));
    }

    [Fact]
    public async Task Wait_doubles_from_attempt_to_attempt_and_stays_below_the_longest()
    {
        await using var server = await BadServer.StartAsync([.. Enumerable.Repeat(BadServer.Status(502), 12), BadServer.Json(Evaluated)]);
        var options = new AlignmentClientOptions { MaximumAttempts = 13, MaximumDelay = Duration.FromSeconds(20), Time = _time, OnRetry = _retries.Add };

        await AlignmentClient.Connect(server.Address, options: options).EvaluateLeadAsync(Lead);

        // The medians are 1, 2, 4, 8 and so on, spread by chance: of twelve, the last ones reach the longest.
        Assert.Equal(12, _retries.Count);
        Assert.InRange(_retries[0].Wait, Duration.Epsilon, Duration.FromSeconds(5));
        Assert.Equal(Duration.FromSeconds(20), _retries[^1].Wait);
    }

    [Fact]
    public async Task Call_gives_up_when_the_attempts_are_used_up_and_names_what_the_server_said()
    {
        await using var server = await BadServer.StartAsync(
            [.. Enumerable.Repeat(BadServer.Json("""{"error":{"code":"0x80072322","message":"Number of requests exceeded the limit."}}""", 429, ("Retry-After", "1")), 9)]);

        var refusal = await Assert.ThrowsAsync<AlignmentException>(() => Client(server).OfferLeadAsync(Lead));

        Assert.Equal(("0x80072322", "Number of requests exceeded the limit."), (refusal.Code, refusal.Message));
        Assert.Equal(3, server.Requests.Count);
    }

    [Theory]
    [InlineData(601, 1)]
    [InlineData(400, 2)]
    public async Task Time_that_is_too_long_is_not_waited_for(int seconds, int requests)
    {
        // At most 10 minutes at once; the second wait of 400 seconds would end after 13 minutes.
        await using var server = await BadServer.StartAsync([.. Enumerable.Repeat(BadServer.Status(429, ("Retry-After", $"{seconds}")), 9)]);
        var options = new AlignmentClientOptions { MaximumTime = Duration.FromMinutes(12), Time = _time };

        await Assert.ThrowsAsync<AlignmentException>(() => AlignmentClient.Connect(server.Address, options: options).OfferLeadAsync(Lead));

        Assert.Equal(requests, server.Requests.Count);
    }

    [Fact]
    public async Task Page_of_a_proxy_in_place_of_JSON_is_an_error_that_says_so()
    {
        await using var server = await BadServer.StartAsync(async context =>
        {
            context.Response.ContentType = "text/html";
            await context.Response.WriteAsync("<html>Sign in</html>");
        });

        var error = await Assert.ThrowsAsync<HttpRequestException>(() => Client(server).ProcessDueAsync());

        Assert.Equal(
            $"{server.Address}api/data/v9.2/crma_ProcessDue answered 200 OK with text/html, not JSON. "
            + "Is this the address of an environment, and is no sign-in page or proxy before it?",
            error.Message);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Request_that_hangs_is_broken_off_when_it_is_cancelled()
    {
        var (arrived, left) = (new TaskCompletionSource(), new TaskCompletionSource());
        await using var server = await BadServer.StartAsync(async context =>
        {
            context.RequestAborted.Register(left.SetResult);
            arrived.SetResult();
            await left.Task;
        });
        using var cancellation = new CancellationTokenSource();

        var call = Client(server).EvaluateLeadAsync(Lead, cancellation.Token);
        await arrived.Task;
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        await left.Task;
        Assert.Empty(_retries);
    }

    [Fact]
    public async Task Token_that_expired_is_renewed_once_for_whatever_is_sent()
    {
        await using var server = await BadServer.StartAsync(BadServer.Status(401), BadServer.Json(Offered), BadServer.Status(401), BadServer.Status(401));
        var asked = new List<string?>();
        var client = AlignmentClient.Connect(server.Address, new WebApiServiceOptions
        {
            Retries = Options(3),
            TokenAsync = async (request, _) =>
            {
                await Task.Yield();
                lock (asked)
                {
                    asked.Add(request.Rejected);
                }

                return request.Rejected is null ? "old" : "new";
            },
        });

        await client.OfferLeadAsync(Lead);
        var refusal = await Assert.ThrowsAsync<AlignmentException>(() => client.OfferLeadAsync(Lead));

        Assert.Contains(" answered 401 ", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(["Bearer old", "Bearer new", "Bearer old", "Bearer new"], server.Requests.Select(request => request.Token));
        Assert.Equal(2, asked.Count(rejected => rejected == "old"));
    }

    [Fact]
    public async Task Create_that_was_done_before_its_connection_broke_is_done_once_when_its_id_is_given()
    {
        await using var server = await BadServer.StartAsync(BadServer.Cut, BadServer.Refusal(412, "0x80040237", "A record with matching key values already exists."));
        using var service = new WebApiService(server.Address, new WebApiServiceOptions { Retries = Options(3) });

        Assert.Equal(Lead, service.Create(new Entity("lead", Lead)));

        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task Create_that_finds_its_row_at_the_first_attempt_is_refused()
    {
        await using var server = await BadServer.StartAsync(BadServer.Refusal(412, "0x80040237", "A record with matching key values already exists."));
        using var service = new WebApiService(server.Address, new WebApiServiceOptions { Retries = Options(3) });

        var fault = Assert.Throws<FaultException<OrganizationServiceFault>>(() => service.Create(new Entity("lead", Lead)));

        Assert.Equal(-2147220937, fault.Detail.ErrorCode);
    }

    [Fact]
    public async Task Create_without_an_id_that_may_have_happened_is_not_sent_twice()
    {
        await using var server = await BadServer.StartAsync(BadServer.Cut);
        using var service = new WebApiService(server.Address, new WebApiServiceOptions { Retries = Options(3) });

        Assert.Throws<HttpRequestException>(() => service.Create(new Entity("lead")));

        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Delete_that_was_done_before_its_connection_broke_is_done()
    {
        await using var server = await BadServer.StartAsync(BadServer.Cut, BadServer.Refusal(404, "0x80040217", "lead With Id = 5 Does Not Exist"));
        using var service = new WebApiService(server.Address, new WebApiServiceOptions { Retries = Options(3) });

        service.Delete("lead", Lead);

        Assert.Equal(2, server.Requests.Count);
    }

    private AlignmentClient Client(BadServer server) => AlignmentClient.Connect(server.Address, options: Options(3));

    private AlignmentClientOptions Options(int attempts) => new() { MaximumAttempts = attempts, Time = _time, OnRetry = _retries.Add };
}
