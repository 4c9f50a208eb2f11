using System.Threading;
using System.Threading.Tasks;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.Client;

/// <summary>One call of a Custom API: its parameters, then its answer.</summary>
internal sealed class ApiCall(string uniqueName)
{
    private readonly OrganizationRequest _request = new(uniqueName);

    public ApiCall With(string parameter, object value)
    {
        _request[parameter] = value;
        return this;
    }

    /// <summary>Adds an optional parameter; null leaves it out, so that the server's default applies.</summary>
    public ApiCall WithOptional(string parameter, object? value) => value is null ? this : With(parameter, value);

    public async Task<ApiAnswer> SendAsync(ProtectedService service, CancellationToken cancellationToken) =>
        new(uniqueName, (await service.ExecuteAsync(_request, cancellationToken).ConfigureAwait(false)).Results);
}
