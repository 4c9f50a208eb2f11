using System;
using System.Threading;
using System.Threading.Tasks;

namespace CrmAlignment.Client;

/// <summary>Calls again what another caller's work was in the way of.</summary>
internal static class Insistence
{
    private const int Attempts = 5;

    /// <summary>Calls up to five times, as long as the refusal has a code.</summary>
    /// <remarks>Such a refusal has changed nothing, and the other work has moved on: the next call meets what it left.</remarks>
    public static async Task<T> OnAsync<T>(string code, Func<Task<T>> call, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                return await call().ConfigureAwait(false);
            }
            catch (AlignmentException conflict) when (conflict.Code == code && attempt < Attempts)
            {
                // The next attempt is the answer.
            }
        }
    }
}
