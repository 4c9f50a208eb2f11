using System;
using System.Threading;
using System.Threading.Tasks;

namespace CrmAlignment.Client.WebApi;

/// <summary>Asks the caller for tokens.</summary>
/// <param name="environment">The environment that they are for.</param>
/// <param name="options">How to ask.</param>
internal sealed class WebTokens(Uri environment, WebApiServiceOptions options)
{
    /// <summary>The token of a request; null when requests have none.</summary>
    /// <param name="rejected">The token that the environment has just refused; null at first.</param>
    /// <param name="cancellationToken">Ends the asking.</param>
    public async Task<string?> GetAsync(string? rejected, CancellationToken cancellationToken)
    {
        if (options.TokenAsync is { } ask)
        {
            // On a thread of the pool: a callback that returns to a thread of a window would wait for the one that waits for it.
            var request = new TokenRequest(environment, rejected);
            return await Task.Run(() => ask(request, cancellationToken), cancellationToken).ConfigureAwait(false);
        }

        return options.Token?.Invoke(cancellationToken);
    }
}
