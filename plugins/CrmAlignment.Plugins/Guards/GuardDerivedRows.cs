using CrmAlignment.Domain.Messages;
using CrmAlignment.Model.Apis;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Pipeline;
using CrmAlignment.Plugins.Registration;

namespace CrmAlignment.Plugins.Guards;

/// <summary>
/// Keeps ledger, client periods, scorecards and assessments true: the ledger is added to by the saves that it records and
/// marked by the fold; fold and audit alone write scorecards, the audit drifts; nobody deletes any of them, except an assessment with its
/// lead, and drifts that people have seen.
/// </summary>
/// <remarks>Privileges do not suffice: a System Administrator holds them all, and evidence that he can change is none.</remarks>
[Step("Create", KpiFactTable.LogicalName, StepStage.PreOperation)]
[Step("Update", KpiFactTable.LogicalName, StepStage.PreOperation)]
[Step("Delete", KpiFactTable.LogicalName, StepStage.PreOperation)]
[Step("Create", ClientPeriodTable.LogicalName, StepStage.PreOperation)]
[Step("Update", ClientPeriodTable.LogicalName, StepStage.PreOperation)]
[Step("Delete", ClientPeriodTable.LogicalName, StepStage.PreOperation)]
[Step("Create", ScorecardTable.LogicalName, StepStage.PreOperation)]
[Step("Update", ScorecardTable.LogicalName, StepStage.PreOperation)]
[Step("Delete", ScorecardTable.LogicalName, StepStage.PreOperation)]
[Step("Create", KpiDriftTable.LogicalName, StepStage.PreOperation)]
[Step("Update", KpiDriftTable.LogicalName, StepStage.PreOperation)]
[Step("Create", AssessmentTable.LogicalName, StepStage.PreOperation)]
[Step("Update", AssessmentTable.LogicalName, StepStage.PreOperation)]
[Step("Delete", AssessmentTable.LogicalName, StepStage.PreOperation)]
public sealed class GuardDerivedRows : AlignmentPlugin
{
    private protected override void Run(PluginScope scope)
    {
        var table = scope.Context.PrimaryEntityName;
        if (!IsOwn(scope, scope.Context.MessageName, table))
        {
            throw new ProblemException(Problems.RowIsDerived(table));
        }
    }

    private static bool IsOwn(PluginScope scope, string message, string table)
    {
        if (message == "Update" && OwnWork.IsInsideDelete(scope))
        {
            // A lookup to a row that is being deleted is emptied.
            return true;
        }

        if (table == AssessmentTable.LogicalName)
        {
            // Deleting a lead takes its assessments along; giving it to another owner may take them along, too.
            return message == "Create" ? OwnWork.IsProven(scope) : OwnWork.IsCascadeOf(scope, LeadTable.LogicalName);
        }

        return message != "Delete" && (message == "Create" && table == KpiFactTable.LogicalName
            ? OwnWork.IsProven(scope)
            : OwnWork.IsInsideApi(scope, FoldKpisApi.UniqueName, AuditKpisApi.UniqueName));
    }
}
