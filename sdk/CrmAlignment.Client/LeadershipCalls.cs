using System.Threading;
using System.Threading.Tasks;
using CrmAlignment.Client.Leadership;
using CrmAlignment.Model.Apis;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.Client;

/// <summary>The call about what a leader is measured by.</summary>
/// <param name="service">Sends it.</param>
internal sealed class LeadershipCalls(ProtectedService service)
{
    public async Task<LeaderScorecard> ScoreAsync(LeadershipQuestion question, CancellationToken cancellationToken)
    {
        var answer = await new ApiCall(ScoreLeadershipApi.UniqueName)
            .WithOptional(ScoreLeadershipApi.Grain, question.Grain is { } grain ? new OptionSetValue((int)grain) : null)
            .WithOptional(ScoreLeadershipApi.PeriodStart, question.Day?.AtMidnight().InUtc().ToDateTimeUtc())
            .WithOptional(ScoreLeadershipApi.LeaderId, question.LeaderId)
            .SendAsync(service, cancellationToken)
            .ConfigureAwait(false);
        return Payload.Object<LeaderScorecard>(answer, ScoreLeadershipApi.Result);
    }
}
