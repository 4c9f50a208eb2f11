using CrmAlignment.Domain.Messages;
using CrmAlignment.Domain.Records;
using CrmAlignment.Domain.Scoring;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Pipeline;
using CrmAlignment.Plugins.Registration;
using CrmAlignment.Plugins.Rows;

namespace CrmAlignment.Plugins.Guards;

/// <summary>Refuses a scoring rule by which nothing could be logged, unless the save leaves it deactivated.</summary>
[Step("Create", ScoreRuleTable.LogicalName, StepStage.PreOperation)]
[Step(
    "Update",
    ScoreRuleTable.LogicalName,
    StepStage.PreOperation,
    FilteringColumns = new[] { typeof(ScoreRuleDraft), typeof(SavedRow) },
    PreImage = new[] { typeof(ScoreRuleDraft), typeof(SavedRow) })]
[Step(
    MessageNames.SetState,
    ScoreRuleTable.LogicalName,
    StepStage.PreOperation,
    PreImage = new[] { typeof(ScoreRuleDraft), typeof(SavedRow) })]
public sealed class CheckScoreRuleOnSave : AlignmentPlugin
{
    private static readonly string[] Checked = DeclaredColumns.Of(typeof(ScoreRuleDraft), typeof(SavedRow));

    private protected override void Run(PluginScope scope)
    {
        if (!SavedRow.IsTouched(scope, Checked) || SavedRow.Of(scope) is not { } row)
        {
            return;
        }

        var problems = new ScoreRuleDraft(row).Problems();
        if (problems.Count > 0)
        {
            throw new ProblemException(problems);
        }
    }
}
