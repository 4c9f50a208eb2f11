using System.Threading;
using CrmAlignment.Client.Leadership;

namespace CrmAlignment.Client;

/// <content>The call about what a leader is measured by.</content>
public sealed partial class AlignmentClient
{
    /// <summary>
    /// Tells a leader's scorecard of one period: model building 40, model checking 40, learning organization 20. Counted where there are enough rows,
    /// by the leader's own word where not. Writes nothing.
    /// </summary>
    /// <remarks>What the caller may not read counts nowhere. The number of requests on the server does not grow with the rows.</remarks>
    /// <param name="question">Period and leader.</param>
    /// <param name="cancellationToken">Ends the call between two attempts.</param>
    /// <exception cref="AlignmentException">
    /// The day is of a year that the platform does not know (CRMA9002), or the caller may not read self-ratings (CRMA9011).
    /// </exception>
    public LeaderScorecard ScoreLeadership(LeadershipQuestion question, CancellationToken cancellationToken = default) =>
        Wait(_blocking.Leadership.ScoreAsync(question, cancellationToken));
}
