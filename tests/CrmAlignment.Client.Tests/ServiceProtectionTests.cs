using System;
using System.Collections.Generic;
using System.IO;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;
using CrmAlignment.Client.Kpis;
using CrmAlignment.Client.Resilience;
using CrmAlignment.WebApi.Tests.Service.Faults;
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
    public void Wait_ends_at_once_when_it_is_cancelled()
    {
        using var cancellation = new CancellationTokenSource();
        var service = new ScriptedService(_ => throw Faults.Of(Faults.TooManyRequests, "slow down", TimeSpan.FromMinutes(9)));
        var client = new AlignmentClient(service, new AlignmentClientOptions { OnRetry = _ => cancellation.Cancel() });

        Assert.ThrowsAny<OperationCanceledException>(() => client.FoldKpis(null, cancellation.Token));

        Assert.Single(service.Requests);
    }

    [Fact]
    public void Broken_connection_is_tried_again_where_the_call_may_run_twice()
    {
        var service = ScriptedService.Answering(() => throw new IOException("The connection was reset."), Nothing);

        Client(service).FoldKpis();

        Assert.Equal(2, service.Requests.Count);
    }

    [Fact]
    public void Broken_connection_is_told_where_the_call_may_have_run()
    {
        var service = ScriptedService.Answering(() => throw new IOException("The connection was reset."));

        Assert.Throws<IOException>(() => Client(service).AcceptLead(Guid.NewGuid()));

        Assert.Single(service.Requests);
    }

    [Fact]
    public void Connection_that_was_refused_is_tried_again_whatever_the_call_is()
    {
        var service = new ScriptedService(_ => throw new IOException("No connection.", new SocketException((int)SocketError.ConnectionRefused)));

        Assert.Throws<IOException>(() => Client(service).AcceptLead(Guid.NewGuid()));

        Assert.Equal(3, service.Requests.Count);
    }

    [Fact]
    public async Task Asynchronous_call_runs_on_the_calling_thread_when_the_service_has_none()
    {
        var thread = 0;
        var service = new ScriptedService(_ =>
        {
            thread = Environment.CurrentManagedThreadId;
            return Nothing();
        });
        var caller = Environment.CurrentManagedThreadId;

        var call = Client(service).FoldKpisAsync();

        Assert.True(call.IsCompletedSuccessfully);
        Assert.Equal(caller, thread);
        Assert.Equal(new FoldResult(0, 0, 0), await call);
    }

    [Fact]
    public async Task Asynchronous_form_of_a_service_is_asked_for_asynchronous_calls_alone()
    {
        var (blocking, asynchronous) = (ScriptedService.Answering(Nothing), ScriptedService.Answering(() => throw Faults.Of(Faults.TooManyRequests, "slow down"), Nothing));
        var client = AlignmentClient.Over(
            blocking,
            async (request, _) =>
            {
                await Task.Yield();
                return asynchronous.Execute(request);
            },
            Options());

        client.FoldKpis();
        await client.FoldKpisAsync();

        Assert.Equal((1, 2), (blocking.Requests.Count, asynchronous.Requests.Count));
    }

    [Theory]
    [InlineData(nameof(AlignmentClientOptions.MaximumAttempts))]
    [InlineData(nameof(AlignmentClientOptions.MaximumDelay))]
    [InlineData(nameof(AlignmentClientOptions.MaximumTime))]
    [InlineData(nameof(AlignmentClientOptions.FirstDelay))]
    [InlineData(nameof(AlignmentClientOptions.FallbackRetryAfter))]
    public void Client_refuses_an_option_that_is_out_of_its_range(string option)
    {
        var options = new AlignmentClientOptions
        {
            MaximumAttempts = option == nameof(AlignmentClientOptions.MaximumAttempts) ? 0 : 1,
            MaximumDelay = Of(nameof(AlignmentClientOptions.MaximumDelay)),
            MaximumTime = Of(nameof(AlignmentClientOptions.MaximumTime)),
            FirstDelay = Of(nameof(AlignmentClientOptions.FirstDelay)),
            FallbackRetryAfter = Of(nameof(AlignmentClientOptions.FallbackRetryAfter)),
        };

        Assert.Equal(option, Assert.Throws<ArgumentOutOfRangeException>(() => new AlignmentClient(ScriptedService.Answering(), options)).ParamName);

        Duration Of(string name) => name == option ? Duration.Zero : Duration.FromSeconds(1);
    }

    private AlignmentClient Client(IOrganizationService service) => new(service, Options());

    private AlignmentClientOptions Options() => new() { MaximumAttempts = 3, Time = new HurriedTime(), OnRetry = retry => _waits.Add(retry.Wait) };
}
