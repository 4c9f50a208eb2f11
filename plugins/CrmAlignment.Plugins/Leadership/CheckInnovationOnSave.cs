using CrmAlignment.Domain.Leadership;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Pipeline;
using CrmAlignment.Plugins.Registration;
using CrmAlignment.Plugins.Rows;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.Plugins.Leadership;

/// <summary>Refuses an innovation that says nothing or contradicts itself; completes the days that people leave empty.</summary>
[Step("Create", InnovationTable.LogicalName, StepStage.PreOperation)]
[Step(
    "Update",
    InnovationTable.LogicalName,
    StepStage.PreOperation,
    FilteringColumns = new[] { typeof(InnovationDraft) },
    PreImage = new[] { typeof(InnovationDraft) })]
public sealed class CheckInnovationOnSave : AlignmentPlugin
{
    private static readonly string[] Checked = DeclaredColumns.Of(typeof(InnovationDraft));

    private protected override void Run(PluginScope scope)
    {
        if (!SavedRow.IsTouched(scope, Checked))
        {
            return;
        }

        var save = new LearningSave(scope);
        var today = Today.Of(scope);
        save.Fill(InnovationTable.NotedOn, today);
        save.Fill(InnovationTable.Phase, new OptionSetValue((int)InnovationPhase.Proposed));
        if (new InnovationDraft(save.Row).IsSettled)
        {
            save.Fill(InnovationTable.SettledOn, today);
        }
        else
        {
            save.Clear(InnovationTable.SettledOn);
        }

        LearningSave.Require(new InnovationDraft(save.Row).Problems(today), save.Row.Value(InnovationTable.Name).AsText);
    }
}
