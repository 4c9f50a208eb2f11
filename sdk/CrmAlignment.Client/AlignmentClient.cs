using System;
using System.Threading;
using CrmAlignment.Client.WebApi;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.Client;

/// <summary>
/// Calls CrmAlignment in a Dataverse environment. Each Custom API of the product has exactly one method here; the rules
/// themselves run on the server, with the privileges of the user whose connection this is. As safe for several threads as
/// the <see cref="IOrganizationService"/> it is given.
/// </summary>
/// <remarks>
/// <para>
/// A call is one request, in one transaction of its own: it is done whole or not at all. It blocks the calling thread; there is no
/// asynchronous form, since <see cref="IOrganizationService"/> has none. The client keeps nothing between calls and opens or closes
/// no connection: dispose of the service yourself.
/// </para>
/// <para>
/// Every method throws <see cref="AlignmentException"/> when the server refuses, which changes nothing; its
/// <see cref="AlignmentException.Code"/> tells refusals apart. A missing privilege is a refusal of the platform, 0x80040220. A request
/// that the platform's service protection turned away was not begun and is sent again, as <see cref="AlignmentClientOptions"/> say
/// (https://learn.microsoft.com/power-apps/developer/data-platform/api-limits). What breaks a connection is not caught and not repeated.
/// </para>
/// <para>
/// A cancellation token is asked before each attempt and ends the wait between two; a request that is under way is never broken off.
/// Then <see cref="OperationCanceledException"/> is thrown.
/// </para>
/// </remarks>
public sealed partial class AlignmentClient
{
    private readonly ProtectedService _service;

    /// <summary>Creates a client; sends nothing yet.</summary>
    /// <param name="service">
    /// Connection to the environment: ServiceClient, a plug-in's service, or the embedded local Dataverse. Its user is whose privileges,
    /// language and signature count.
    /// </param>
    /// <param name="options">How to wait when the platform asks for it; the defaults when null.</param>
    /// <exception cref="ArgumentNullException"><paramref name="service"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><see cref="AlignmentClientOptions.MaximumAttempts"/> is below 1.</exception>
    public AlignmentClient(IOrganizationService service, AlignmentClientOptions? options = null)
    {
        if (service is null)
        {
            throw new ArgumentNullException(nameof(service));
        }

        options ??= new AlignmentClientOptions();
        if (options.MaximumAttempts < 1)
        {
            throw new ArgumentOutOfRangeException(
                nameof(options), options.MaximumAttempts, "MaximumAttempts must be 1 or more: one attempt is the call itself.");
        }

        _service = new ProtectedService(service, options);
    }

    /// <summary>Creates a client that reaches an environment through its Web API; sends nothing yet.</summary>
    /// <param name="environment">Address of the environment, such as https://contoso.crm.dynamics.com or http://127.0.0.1:5090.</param>
    /// <param name="token">Gives the bearer token of each request; see <see cref="WebApiServiceOptions.Token"/>. Null sends none.</param>
    /// <param name="options">How to wait when the platform asks for it; the defaults when null.</param>
    /// <returns>A client whose connections are closed when nothing uses it any more; hold a <see cref="WebApiService"/> to close them yourself.</returns>
    /// <exception cref="ArgumentException">The address is not absolute, or would send the token unencrypted to another machine.</exception>
    public static AlignmentClient Connect(Uri environment, Func<CancellationToken, string>? token = null, AlignmentClientOptions? options = null) =>
        new(new WebApiService(environment, new WebApiServiceOptions { Token = token }), options);
}
