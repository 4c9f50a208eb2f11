using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Pipeline;
using CrmAlignment.Plugins.Registration;

namespace CrmAlignment.Plugins.Opportunities;

/// <summary>
/// Keeps the close date of a won opportunity when a save empties it, as spreadsheets and clones do that send whole records: it says in
/// which month the revenue counts. Another date may be given.
/// </summary>
[Step(
    "Update",
    OpportunityTable.LogicalName,
    StepStage.PreOperation,
    FilteringColumns = new[] { typeof(KeepCloseDateOnUpdate) },
    PreImage = new[] { typeof(KeepCloseDateOnUpdate) })]
[Columns(OpportunityTable.ActualCloseDate, OpportunityTable.StateCode)]
public sealed class KeepCloseDateOnUpdate : AlignmentPlugin
{
    private const int Won = 1;

    private protected override void Run(PluginScope scope)
    {
        var isEmptied = scope.Target.Contains(OpportunityTable.ActualCloseDate) && scope.Target[OpportunityTable.ActualCloseDate] is null;
        if (isEmptied && scope.PreImage.Value(OpportunityTable.StateCode).AsChoice == Won)
        {
            // Without the column the save leaves it as it is.
            scope.Target.Attributes.Remove(OpportunityTable.ActualCloseDate);
        }
    }
}
