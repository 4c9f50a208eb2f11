using System.Threading;
using CrmAlignment.Client.Health;
using NodaTime;

namespace CrmAlignment.Client;

/// <content>Call about how marketing and sales work together.</content>
public sealed partial class AlignmentClient
{
    /// <summary>Checks whether marketing and sales work from one funnel: symptoms with their numbers, beside as many months before. Writes nothing.</summary>
    /// <remarks>
    /// Whole months of the organization's time zone. What was saved since the last fold is missing: call <see cref="FoldAll"/> before, where that
    /// matters. Rows are counted as the caller; the number of requests inside the server does not grow with them.
    /// </remarks>
    /// <param name="from">Any day of the first month; with <paramref name="to"/> null: the last three whole months.</param>
    /// <param name="to">Any day of the last month, at most the twelfth.</param>
    /// <param name="cancellationToken">Ends the call between two attempts.</param>
    /// <exception cref="AlignmentException">
    /// Days are reversed (CRMA2024), one of both is missing (CRMA9001), there are more than 12 months or the year is none of the platform (CRMA9002),
    /// or the caller may not read scorecards (CRMA9011).
    /// </exception>
    public AlignmentHealth CheckAlignment(LocalDate? from = null, LocalDate? to = null, CancellationToken cancellationToken = default) =>
        Wait(_blocking.Health.CheckAsync(from, to, cancellationToken));
}
