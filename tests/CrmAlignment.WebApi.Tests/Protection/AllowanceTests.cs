using System;
using System.Linq;
using System.Text;
using CrmAlignment.WebApi.Exchange;
using CrmAlignment.WebApi.Protection;
using Xunit;

namespace CrmAlignment.WebApi.Tests.Protection;

/// <summary>https://learn.microsoft.com/power-apps/developer/data-platform/api-limits, with the platform's numbers and with small ones.</summary>
public sealed class AllowanceTests
{
    private readonly SteppingTime _time = new();

    [Fact]
    public void Request_6001_of_five_minutes_is_refused_until_the_first_is_five_minutes_old()
    {
        var user = new Allowance(new ServiceProtection(), _time);
        for (var number = 0; number < 6000; number++)
        {
            Send(user, TimeSpan.FromMilliseconds(10));
        }

        // 6,000 requests of 10 ms each: the first is a minute old.
        RequireRefusal(user, "240", """{"error":{"code":"0x80072322","message":"Number of requests exceeded the limit of 6000 over time window of 300 seconds."}}""");
        _time.Move(TimeSpan.FromSeconds(239.5));
        RequireRefusal(user, "1", null);
        _time.Move(TimeSpan.FromSeconds(0.5));
        Send(user, TimeSpan.Zero);
        RequireRefusal(user, "1", null);
    }

    [Fact]
    public void Requests_that_take_20_minutes_together_are_the_last_of_the_window()
    {
        var user = new Allowance(new ServiceProtection(), _time);
        var sent = Enumerable.Range(0, 11).Select(_ => user.Take(out var _)!).ToList();
        _time.Move(TimeSpan.FromMinutes(2));
        sent.ForEach(user.Finish);

        RequireRefusal(
            user,
            "180",
            """{"error":{"code":"0x80072321","message":"Combined execution time of incoming requests exceeded limit of 1,200,000 milliseconds over time window of 300 seconds. Decrease number of concurrent requests or reduce the duration of requests and try again later."}}""");
        _time.Move(TimeSpan.FromMinutes(3));
        Send(user, TimeSpan.Zero);
    }

    [Fact]
    public void Retry_after_execution_time_is_when_enough_of_it_has_left_the_window()
    {
        var user = new Allowance(new ServiceProtection { ExecutionTime = TimeSpan.FromSeconds(50) }, _time);
        Send(user, TimeSpan.FromSeconds(20));
        Send(user, TimeSpan.FromSeconds(40));

        // 60 of 50 seconds; the 20 that leave the window at its second 300, which is in 240, are enough.
        RequireRefusal(user, "240", null);
        _time.Move(TimeSpan.FromSeconds(240));
        Send(user, TimeSpan.Zero);
    }

    [Fact]
    public void Request_53_at_once_is_refused_until_one_is_done()
    {
        var user = new Allowance(new ServiceProtection(), _time);
        var running = Enumerable.Range(0, 52).Select(_ => user.Take(out var _)!).ToList();

        RequireRefusal(user, "1", """{"error":{"code":"0x80072326","message":"Number of concurrent requests exceeded the limit of 52."}}""");
        user.Finish(running[0]);
        Assert.NotNull(user.Take(out var _));
    }

    [Fact]
    public void What_is_left_is_told_in_requests_and_seconds()
    {
        var user = new Allowance(new ServiceProtection(), _time);
        Send(user, TimeSpan.FromSeconds(1.5));
        var told = user.Tell(WebResponse.NoContent()).Headers;

        Assert.Equal("5999", told["x-ms-ratelimit-burst-remaining-xrm-requests"]);
        Assert.Equal("1,198.50", told["x-ms-ratelimit-time-remaining-xrm-requests"]);
    }

    [Fact]
    public void Request_that_outlasts_the_window_counts_no_time_in_it()
    {
        var user = new Allowance(new ServiceProtection { Window = TimeSpan.FromSeconds(10), ExecutionTime = TimeSpan.FromSeconds(5) }, _time);
        Send(user, TimeSpan.FromSeconds(20));

        Assert.Equal("5.00", user.Tell(WebResponse.NoContent()).Headers["x-ms-ratelimit-time-remaining-xrm-requests"]);
    }

    private void Send(Allowance user, TimeSpan takes)
    {
        var taken = user.Take(out var refusal);
        Assert.True(taken is not null, refusal is null ? null : Encoding.UTF8.GetString(refusal.Body.Span));
        _time.Move(takes);
        user.Finish(taken!);
    }

    private static void RequireRefusal(Allowance user, string retryAfter, string? body)
    {
        Assert.Null(user.Take(out var refusal));
        Assert.Equal((429, retryAfter), (refusal!.Status, refusal.Headers["Retry-After"]));
        Assert.Equal(body ?? Encoding.UTF8.GetString(refusal.Body.Span), Encoding.UTF8.GetString(refusal.Body.Span));
    }
}
