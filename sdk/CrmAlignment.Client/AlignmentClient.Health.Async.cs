using System.Threading;
using System.Threading.Tasks;
using CrmAlignment.Client.Health;
using NodaTime;

namespace CrmAlignment.Client;

/// <content>Call about how marketing and sales work together, without blocking.</content>
public sealed partial class AlignmentClient
{
    /// <inheritdoc cref="CheckAlignment"/>
    public Task<AlignmentHealth> CheckAlignmentAsync(LocalDate? from = null, LocalDate? to = null, CancellationToken cancellationToken = default) =>
        _calls.Health.CheckAsync(from, to, cancellationToken);
}
