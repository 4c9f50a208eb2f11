using CrmAlignment.Domain.Leadership;
using CrmAlignment.Model.Apis;
using CrmAlignment.Plugins.Pipeline;
using CrmAlignment.Plugins.Registration;

namespace CrmAlignment.Plugins.Leadership;

/// <summary>Tells a leader's scorecard of one period. Writes nothing.</summary>
/// <remarks>As the caller: what he may not read counts nowhere. Thirteen requests, and one more for 200 experiments or campaigns of innovations.</remarks>
[CustomApi(ScoreLeadershipApi.UniqueName, Privilege = ScoreLeadershipApi.Privilege)]
public sealed class ScoreLeadershipHandler : AlignmentPlugin
{
    private protected override void Run(PluginScope scope)
    {
        var service = scope.CallerService;
        var question = LeadershipQuestion.Read(scope);
        var tally = new LeadershipTally(question.Period, question.Today);
        var counted = new CountedRows(service, question, tally);
        counted.Count(scope.Now);
        var innovations = LoggedInnovations.Read(service, question);
        foreach (var innovation in innovations.All)
        {
            tally.AddInnovation(innovation);
        }

        var rows = new LearningRows(service, question);
        var scorecard = LeaderScorecard.Of(question.Period, tally.Counts, rows.Ratings());
        var log = EarnedByCampaigns.Read(service, question.Period, innovations.All);
        scope.Answer(ScoreLeadershipApi.Result, new LeadershipJson(question, scorecard, counted.Cut).Of(innovations, log, rows));
    }
}
