using CrmAlignment.Domain.Leadership;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Pipeline;
using CrmAlignment.Plugins.Registration;
using CrmAlignment.Plugins.Rows;

namespace CrmAlignment.Plugins.Leadership;

/// <summary>Refuses an exchange day that was not held yet, or on which nobody saw anything.</summary>
[Step("Create", ExchangeDayTable.LogicalName, StepStage.PreOperation)]
[Step(
    "Update",
    ExchangeDayTable.LogicalName,
    StepStage.PreOperation,
    FilteringColumns = new[] { typeof(ExchangeDayDraft) },
    PreImage = new[] { typeof(ExchangeDayDraft) })]
public sealed class CheckExchangeDayOnSave : AlignmentPlugin
{
    private static readonly string[] Checked = DeclaredColumns.Of(typeof(ExchangeDayDraft));

    private protected override void Run(PluginScope scope)
    {
        if (SavedRow.IsTouched(scope, Checked))
        {
            var row = new LearningSave(scope).Row;
            LearningSave.Require(new ExchangeDayDraft(row).Problems(Today.Of(scope)), row.Value(ExchangeDayTable.Name).AsText);
        }
    }
}
