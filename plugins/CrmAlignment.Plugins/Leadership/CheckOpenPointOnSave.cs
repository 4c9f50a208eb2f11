using CrmAlignment.Domain.Leadership;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Criteria;
using CrmAlignment.Plugins.Guards;
using CrmAlignment.Plugins.Pipeline;
using CrmAlignment.Plugins.Registration;
using CrmAlignment.Plugins.Rows;

namespace CrmAlignment.Plugins.Leadership;

/// <summary>Refuses an open point that nobody could do, and one that is closed with nothing to show; writes the day on which it is closed.</summary>
[Step("Create", OpenPointTable.LogicalName, StepStage.PreOperation)]
[Step(
    "Update",
    OpenPointTable.LogicalName,
    StepStage.PreOperation,
    FilteringColumns = new[] { typeof(OpenPointDraft), typeof(SavedRow) },
    PreImage = new[] { typeof(OpenPointDraft), typeof(SavedRow) })]
[Step(
    MessageNames.SetState,
    OpenPointTable.LogicalName,
    StepStage.PreOperation,
    PreImage = new[] { typeof(OpenPointDraft), typeof(SavedRow) })]
public sealed class CheckOpenPointOnSave : AlignmentPlugin
{
    private static readonly string[] Checked = DeclaredColumns.Of(typeof(OpenPointDraft), typeof(SavedRow));

    private protected override void Run(PluginScope scope)
    {
        if (OwnWork.IsProven(scope) || !SavedRow.IsTouched(scope, Checked))
        {
            return;
        }

        var save = new LearningSave(scope);
        var today = Today.Of(scope);
        var isClosed = scope.IsCreate ? SavedRow.Closes(scope) : SavedRow.Of(scope) is null;
        save.Fill(OpenPointTable.RaisedOn, today);
        if (isClosed)
        {
            save.Fill(OpenPointTable.ClosedOn, today);
        }
        else if (save.Stored.Value(SetState.Column).AsChoice is not (null or SetState.Active))
        {
            save.Clear(OpenPointTable.ClosedOn);
        }

        LearningSave.Require(new OpenPointDraft(save.Row).Problems(today, isClosed), save.Row.Value(OpenPointTable.Name).AsText);
        if (scope.Writes is null && save.Written.Attributes.Count > 0)
        {
            OwnWork.Do(scope, () => scope.SystemService.Update(save.Written));
        }
    }
}
