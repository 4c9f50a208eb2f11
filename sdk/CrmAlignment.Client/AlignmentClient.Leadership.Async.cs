using System.Threading;
using System.Threading.Tasks;
using CrmAlignment.Client.Leadership;

namespace CrmAlignment.Client;

/// <content>The call about what a leader is measured by, without blocking.</content>
public sealed partial class AlignmentClient
{
    /// <inheritdoc cref="ScoreLeadership"/>
    public Task<LeaderScorecard> ScoreLeadershipAsync(LeadershipQuestion question, CancellationToken cancellationToken = default) =>
        _calls.Leadership.ScoreAsync(question, cancellationToken);
}
