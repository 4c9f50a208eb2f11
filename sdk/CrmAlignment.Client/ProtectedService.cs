using System;
using System.ServiceModel;
using System.Threading;
using System.Threading.Tasks;
using CrmAlignment.Client.Resilience;
using CrmAlignment.Client.WebApi;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.Client;

/// <summary>Sends requests, again where the options say so, and turns what the platform refuses into exceptions of the client.</summary>
/// <remarks>Over the Web API the requests of HTTP are sent again one by one, by the service itself.</remarks>
internal sealed class ProtectedService
{
    private readonly Func<OrganizationRequest, CancellationToken, Task<OrganizationResponse>> _send;
    private readonly RetryPolicy<OrganizationResponse>? _policy;
    private readonly RetryPolicy<bool> _rounds;

    private ProtectedService(
        Func<OrganizationRequest, CancellationToken, Task<OrganizationResponse>> send, AlignmentClientOptions options, bool retriesItself)
    {
        _send = send;
        _policy = retriesItself ? null : new RetryPolicy<OrganizationResponse>(options, outcome => Judge(outcome.Exception, options));

        // What a round throws otherwise was sent again before, as often as it may be.
        _rounds = new RetryPolicy<bool>(
            options, outcome => outcome.Exception is FaultException<OrganizationServiceFault> fault ? Judge(fault, options) : null);
    }

    /// <summary>Over an organization service, which blocks.</summary>
    public static ProtectedService Over(IOrganizationService service, AlignmentClientOptions options) =>
        new((request, _) => Task.FromResult(service.Execute(request)), options, retriesItself: false);

    /// <summary>Over what executes without blocking.</summary>
    public static ProtectedService Over(
        Func<OrganizationRequest, CancellationToken, Task<OrganizationResponse>> executeAsync, AlignmentClientOptions options) =>
        new(executeAsync, options, retriesItself: false);

    /// <summary>Over the Web API, whose service sends again by itself.</summary>
    public static ProtectedService Over(WebApiService service, AlignmentClientOptions options) =>
        new(service.ExecuteAsync, options, retriesItself: true);

    /// <summary>Sends a request.</summary>
    /// <exception cref="AlignmentException">The platform refused it.</exception>
    public async Task<OrganizationResponse> ExecuteAsync(OrganizationRequest request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            return _policy is null
                ? await _send(request, cancellationToken).ConfigureAwait(false)
                : (await _policy.RunAsync(cancellation => _send(request, cancellation), Repetition.Of(request).IsHarmless, cancellationToken).ConfigureAwait(false)).Result;
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            throw AlignmentException.FromFault(fault);
        }
    }

    /// <summary>Works in rounds, until one is not turned away by service protection, or the options' limits are reached.</summary>
    /// <param name="round">Throws the fault of what was turned away in it.</param>
    /// <param name="cancellationToken">Ends the wait between two rounds.</param>
    /// <returns>The fault of the last round; null when all was done.</returns>
    public async Task<FaultException<OrganizationServiceFault>?> RepeatAsync(Func<CancellationToken, Task> round, CancellationToken cancellationToken)
    {
        try
        {
            await _rounds.RunAsync(Round, mayRepeat: false, cancellationToken).ConfigureAwait(false);
            return null;
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            return fault;
        }

        async Task<bool> Round(CancellationToken cancellation)
        {
            await round(cancellation).ConfigureAwait(false);
            return true;
        }
    }

    private static Mishap? Judge(Exception? error, AlignmentClientOptions options) =>
        error is null ? null : ServiceProtection.Of(error, options.FallbackRetryAfter);
}
