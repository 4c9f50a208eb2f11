using System.Activities;
using CrmAlignment.Model.Apis;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Registration;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Workflow;

namespace CrmAlignment.Plugins.Activities;

/// <summary>Asks whether a lead meets the agreed criteria.</summary>
[Activity("Evaluate lead")]
public sealed class EvaluateLead : AlignmentActivity
{
    /// <summary>The lead.</summary>
    [RequiredArgument]
    [Input("Lead")]
    [ReferenceTarget(LeadTable.LogicalName)]
    public InArgument<EntityReference> Lead { get; set; } = new();

    /// <summary>Whether it meets the set that applies; also when none applies.</summary>
    [Output("May pass")]
    public OutArgument<bool> MayPass { get; set; } = new();

    /// <summary>The verdict.</summary>
    [Output("Verdict")]
    [AttributeTarget(LeadTable.LogicalName, LeadTable.Verdict)]
    public OutArgument<OptionSetValue> Verdict { get; set; } = new();

    /// <summary>Points reached.</summary>
    [Output("Score")]
    public OutArgument<int> Score { get; set; } = new();

    /// <summary>Points needed.</summary>
    [Output("Threshold")]
    public OutArgument<int> Threshold { get; set; } = new();

    /// <summary>What the lead lacks, as JSON.</summary>
    [Output("Unmet criteria")]
    public OutArgument<string> UnmetCriteria { get; set; } = new();

    private protected override void Run(ActivityScope scope)
    {
        var answer = scope.CallerService.Execute(new OrganizationRequest(EvaluateLeadApi.UniqueName)
        {
            [EvaluateLeadApi.Target] = scope.Value(Lead),
        }).Results;
        var verdict = (OptionSetValue)answer[EvaluateLeadApi.Verdict];
        scope.Answer(MayPass, verdict.Value != (int)CriteriaVerdict.NotMet);
        scope.Answer(Verdict, verdict);
        scope.Answer(Score, (int)answer[EvaluateLeadApi.Score]);
        scope.Answer(Threshold, (int)answer[EvaluateLeadApi.Threshold]);
        scope.Answer(UnmetCriteria, (string)answer[EvaluateLeadApi.UnmetCriteria]);
    }
}
