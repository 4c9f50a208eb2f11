using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Cli.Dataverse;

/// <summary>
/// Names in each request the user for whom the caller acts, for which the caller needs the privilege prvActOnBehalfOfAnotherUser.
/// https://learn.microsoft.com/power-apps/developer/data-platform/webapi/impersonate-another-user-web-api
/// </summary>
/// <param name="header">The header that names him.</param>
/// <param name="value">His id.</param>
internal sealed class ActingForAnother(string header, Guid value) : DelegatingHandler(new HttpClientHandler())
{
    /// <summary>The privilege that the caller needs.</summary>
    public const string Privilege = "prvActOnBehalfOfAnotherUser";

    private const string Directory = "azureactivedirectoryobjectid";

    /// <summary>Acts for a user, by his id in the directory where he has one: the other header is there for older callers.</summary>
    /// <param name="service">Reads the user.</param>
    /// <param name="user">Id of the systemuser.</param>
    public static ActingForAnother Of(IOrganizationService service, Guid user) =>
        service.Retrieve("systemuser", user, new ColumnSet(Directory)).GetAttributeValue<Guid?>(Directory) is { } id
            ? new ActingForAnother("CallerObjectId", id)
            : new ActingForAnother("MSCRMCallerID", user);

    /// <inheritdoc/>
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        request.Headers.TryAddWithoutValidation(header, value.ToString("D"));
        return base.SendAsync(request, cancellationToken);
    }
}
