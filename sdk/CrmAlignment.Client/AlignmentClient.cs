using System;
using System.Threading;
using System.Threading.Tasks;
using CrmAlignment.Client.Resilience;
using CrmAlignment.Client.WebApi;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.Client;

/// <summary>
/// Calls CrmAlignment in a Dataverse environment. Each Custom API of the product has exactly one method here, in a blocking and an
/// asynchronous form; the rules themselves run on the server, with the privileges of the user whose connection this is. As safe for several
/// threads as the <see cref="IOrganizationService"/> it is given.
/// </summary>
/// <remarks>
/// <para>
/// A call is one request, in one transaction of its own: it is done whole or not at all. The client keeps nothing between calls and opens
/// or closes no connection: dispose of the service yourself.
/// </para>
/// <para>
/// The asynchronous forms block no thread over the Web API, and over a service whose asynchronous form is given
/// (<see cref="Over"/>). Over any other <see cref="IOrganizationService"/>, which has none, only the wait between two attempts is
/// asynchronous: the request itself runs on the thread that calls, and the task is done when the method returns. The client starts no
/// thread to hide that.
/// </para>
/// <para>
/// Every method throws <see cref="AlignmentException"/> when the server refuses, which changes nothing; its
/// <see cref="AlignmentException.Code"/> tells refusals apart. A missing privilege is a refusal of the platform, 0x80040220. A request
/// that the platform's service protection turned away was not begun and is sent again; one whose connection broke is, where it may be done
/// twice; both as <see cref="AlignmentClientOptions"/> say (https://learn.microsoft.com/power-apps/developer/data-platform/api-limits).
/// What breaks a connection for good is thrown as it is.
/// </para>
/// <para>
/// A cancellation token is asked before each attempt and ends the wait between two. Over the Web API it breaks off a request that is under
/// way as well, which may have been done nevertheless; over an organization service that blocks, it does not. Then
/// <see cref="OperationCanceledException"/> is thrown.
/// </para>
/// </remarks>
public sealed partial class AlignmentClient
{
    private readonly AlignmentCalls _calls;
    private readonly AlignmentCalls _blocking;

    /// <summary>Creates a client; sends nothing yet.</summary>
    /// <param name="service">
    /// Connection to the environment: ServiceClient, a <see cref="WebApiService"/>, a plug-in's service, or the embedded local Dataverse. Its
    /// user is whose privileges, language and signature count.
    /// </param>
    /// <param name="options">How to send again; when null the defaults, or those of the <see cref="WebApiService"/>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="service"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public AlignmentClient(IOrganizationService service, AlignmentClientOptions? options = null)
        : this(Protect(service ?? throw new ArgumentNullException(nameof(service)), options))
    {
    }

    private AlignmentClient(ProtectedService service)
        : this(service, service)
    {
    }

    private AlignmentClient(ProtectedService service, ProtectedService blocking)
    {
        _calls = new AlignmentCalls(service);
        _blocking = ReferenceEquals(service, blocking) ? _calls : new AlignmentCalls(blocking);
    }

    /// <summary>Creates a client over a service that has an asynchronous form; sends nothing yet.</summary>
    /// <param name="service">Sends what the blocking methods are called for.</param>
    /// <param name="executeAsync">
    /// Sends what the asynchronous methods are called for: of ServiceClient, its ExecuteAsync (IOrganizationServiceAsync2).
    /// </param>
    /// <param name="options">How to send again; the defaults when null.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public static AlignmentClient Over(
        IOrganizationService service,
        Func<OrganizationRequest, CancellationToken, Task<OrganizationResponse>> executeAsync,
        AlignmentClientOptions? options = null) => new(
            ProtectedService.Over(executeAsync ?? throw new ArgumentNullException(nameof(executeAsync)), options ?? new AlignmentClientOptions()),
            Protect(service ?? throw new ArgumentNullException(nameof(service)), options));

    /// <summary>Creates a client that reaches an environment through its Web API; sends nothing yet.</summary>
    /// <param name="environment">Address of the environment, such as https://contoso.crm.dynamics.com or http://127.0.0.1:5090.</param>
    /// <param name="token">Gives the bearer token of each request; see <see cref="WebApiServiceOptions.Token"/>. Null sends none.</param>
    /// <param name="options">How to send again; the defaults when null.</param>
    /// <returns>A client whose connections are closed when nothing uses it any more; hold a <see cref="WebApiService"/> to close them yourself.</returns>
    /// <exception cref="ArgumentException">The address is not absolute, or would send the token unencrypted to another machine.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public static AlignmentClient Connect(Uri environment, Func<CancellationToken, string>? token = null, AlignmentClientOptions? options = null) =>
        new(new WebApiService(environment, new WebApiServiceOptions { Token = token, Retries = options ?? new AlignmentClientOptions() }));

    /// <summary>Creates a client that reaches an environment through its Web API, in every way that there are options for; sends nothing yet.</summary>
    /// <param name="environment">Address of the environment, such as https://contoso.crm.dynamics.com.</param>
    /// <param name="options">How to reach it: <see cref="WebApiServiceOptions.TokenAsync"/> gives tokens without blocking, and another one when
    /// the environment refused it.</param>
    /// <returns>A client whose connections are closed when nothing uses it any more; hold a <see cref="WebApiService"/> to close them yourself.</returns>
    /// <exception cref="ArgumentException">The address is not absolute, or would send the token unencrypted to another machine.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public static AlignmentClient Connect(Uri environment, WebApiServiceOptions options) =>
        new(new WebApiService(environment, options ?? throw new ArgumentNullException(nameof(options))));

    private static ProtectedService Protect(IOrganizationService service, AlignmentClientOptions? options) => service is WebApiService web
        ? ProtectedService.Over(options is null ? web : web.With(options), options ?? web.Retries)
        : ProtectedService.Over(service, options ?? new AlignmentClientOptions());

    // All of the work below is awaited without a context, so that no thread waits for the one that waits here.
    private static T Wait<T>(Task<T> work) => work.GetAwaiter().GetResult();
}
