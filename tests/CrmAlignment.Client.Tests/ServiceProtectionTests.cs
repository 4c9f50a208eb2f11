using System;
using System.Collections.Generic;
using System.Threading;
using CrmAlignment.Client.Kpis;
using Microsoft.Xrm.Sdk;
using NodaTime;
using Xunit;

namespace CrmAlignment.Client.Tests;

public sealed class ServiceProtectionTests
{
    private static readonly Func<OrganizationResponse> Nothing = () =>
        ScriptedService.Response(("Folded", 0), ("ScorecardsChanged", 0), ("Remaining", 0));

    private readonly List<Duration> _waits = [];

    [Theory]
    [InlineData(-2147015902)]
    [InlineData(-2147015903)]
    [InlineData(-2147015898)]
    public void Call_waits_as_told_and_is_sent_again_when_service_protection_turns_it_away(int errorCode)
    {
        var service = ScriptedService.Answering(() => throw Faults.Of(errorCode, "slow down", TimeSpan.FromSeconds(17)), Nothing);

        var result = Client(service).FoldKpis();

        Assert.Equal(new FoldResult(0, 0, 0), result);
        Assert.Equal([Duration.FromSeconds(17)], _waits);
        Assert.Equal(2, service.Requests.Count);
    }

    [Fact]
    public void Call_waits_the_fallback_when_the_fault_says_no_time()
    {
        Client(ScriptedService.Answering(() => throw Faults.Of(Faults.TooManyRequests, "slow down"), Nothing)).FoldKpis();

        Assert.Equal([Duration.FromSeconds(5)], _waits);
    }

    [Fact]
    public void Call_gives_up_when_the_attempts_are_used_up()
    {
        var service = new ScriptedService(_ => throw Faults.Of(Faults.TooManyRequests, "slow down", TimeSpan.FromSeconds(1)));

        var refusal = Assert.Throws<AlignmentException>(() => Client(service).FoldKpis());

        Assert.Equal("0x80072322", refusal.Code);
        Assert.Equal("slow down", refusal.Message);
        Assert.Equal(3, service.Requests.Count);
        Assert.Equal(2, _waits.Count);
    }

    [Fact]
    public void Call_is_not_sent_again_when_a_rule_refuses_it()
    {
        var service = new ScriptedService(_ => throw Faults.Of(-2147220891, "CRMA3003: The lead Contoso is not on offer."));

        var refusal = Assert.Throws<AlignmentException>(() => Client(service).AcceptLead(Guid.NewGuid()));

        Assert.Equal("CRMA3003", refusal.Code);
        Assert.Equal("CRMA3003: The lead Contoso is not on offer.", refusal.Message);
        Assert.Single(service.Requests);
        Assert.Empty(_waits);
    }

    [Fact]
    public void Call_sends_nothing_when_it_is_cancelled()
    {
        var service = ScriptedService.Answering(Nothing);

        Assert.Throws<OperationCanceledException>(() => Client(service).FoldKpis(null, new CancellationToken(canceled: true)));

        Assert.Empty(service.Requests);
    }

    [Fact]
    public void Default_wait_ends_at_once_when_it_is_cancelled()
    {
        using var cancellation = new CancellationTokenSource();
        cancellation.Cancel();

        Assert.Throws<OperationCanceledException>(() => new AlignmentClientOptions().Wait(Duration.FromHours(1), cancellation.Token));
    }

    [Fact]
    public void Client_refuses_options_without_an_attempt()
    {
        var options = new AlignmentClientOptions { MaximumAttempts = 0 };

        Assert.Throws<ArgumentOutOfRangeException>(() => new AlignmentClient(ScriptedService.Answering(), options));
    }

    private AlignmentClient Client(IOrganizationService service) =>
        new(service, new AlignmentClientOptions { MaximumAttempts = 3, Wait = (wait, _) => _waits.Add(wait) });
}
