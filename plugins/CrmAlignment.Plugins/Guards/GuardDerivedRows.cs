using System;
using System.Linq;
using CrmAlignment.Domain.Messages;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Apis;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Adapters;
using CrmAlignment.Plugins.Pipeline;
using CrmAlignment.Plugins.Registration;

namespace CrmAlignment.Plugins.Guards;

/// <summary>
/// Keeps ledger, client periods, scorecards, assessments and suggested steps true: the ledger is added to by the saves that it records and
/// marked by the fold; fold and audit alone write scorecards, the audit drifts; nobody deletes any of them, except an assessment or a suggested step with its
/// lead, and drifts that people have seen. A merge gives them to the customer or lead that stays, and changes nothing else.
/// </summary>
/// <remarks>Privileges do not suffice: a System Administrator holds them all, and evidence that he can change is none.</remarks>
[Step("Create", KpiFactTable.LogicalName, StepStage.PreOperation)]
[Step("Update", KpiFactTable.LogicalName, StepStage.PreOperation, PreImage = new[] { typeof(MergedCustomer), typeof(NamedRecord) })]
[Step("Delete", KpiFactTable.LogicalName, StepStage.PreOperation)]
[Step(MessageNames.SetState, KpiFactTable.LogicalName, StepStage.PreOperation)]
[Step("Create", ClientPeriodTable.LogicalName, StepStage.PreOperation)]
[Step("Update", ClientPeriodTable.LogicalName, StepStage.PreOperation, PreImage = new[] { typeof(MergedCustomer), typeof(NamedRecord) })]
[Step("Delete", ClientPeriodTable.LogicalName, StepStage.PreOperation)]
[Step(MessageNames.SetState, ClientPeriodTable.LogicalName, StepStage.PreOperation)]
[Step("Create", ScorecardTable.LogicalName, StepStage.PreOperation)]
[Step("Update", ScorecardTable.LogicalName, StepStage.PreOperation)]
[Step("Delete", ScorecardTable.LogicalName, StepStage.PreOperation)]
[Step(MessageNames.SetState, ScorecardTable.LogicalName, StepStage.PreOperation)]
[Step("Create", KpiDriftTable.LogicalName, StepStage.PreOperation)]
[Step("Update", KpiDriftTable.LogicalName, StepStage.PreOperation)]
[Step(MessageNames.SetState, KpiDriftTable.LogicalName, StepStage.PreOperation)]
[Step("Create", AssessmentTable.LogicalName, StepStage.PreOperation)]
[Step("Update", AssessmentTable.LogicalName, StepStage.PreOperation, PreImage = new[] { typeof(MergedLead), typeof(NamedRecord) })]
[Step("Delete", AssessmentTable.LogicalName, StepStage.PreOperation)]
[Step(MessageNames.SetState, AssessmentTable.LogicalName, StepStage.PreOperation)]
[Step("Create", PlaybookRunTable.LogicalName, StepStage.PreOperation)]
[Step("Update", PlaybookRunTable.LogicalName, StepStage.PreOperation, PreImage = new[] { typeof(MergedLead), typeof(NamedRecord) })]
[Step("Delete", PlaybookRunTable.LogicalName, StepStage.PreOperation)]
[Step(MessageNames.SetState, PlaybookRunTable.LogicalName, StepStage.PreOperation)]
public sealed class GuardDerivedRows : AlignmentPlugin
{
    private const string OwnPrefix = "crma_";

    private static readonly string[] LeadLookups = DeclaredColumns.Of(typeof(MergedLead));
    private static readonly string[] CustomerLookups = DeclaredColumns.Of(typeof(MergedCustomer));

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
        if (message == "Update" && (OwnWork.IsInsideDelete(scope) || IsMerge(scope, table)))
        {
            // A lookup to a row that is being deleted is emptied; one to a row that is merged names the row that stays.
            return true;
        }

        if (table == AssessmentTable.LogicalName)
        {
            // Deleting a lead takes its assessments along; giving it to another owner may take them along, too.
            return message == "Create" ? OwnWork.IsProven(scope) : OwnWork.IsCascadeOf(scope, LeadTable.LogicalName);
        }

        if (table == PlaybookRunTable.LogicalName)
        {
            return message == "Delete" ? OwnWork.IsCascadeOf(scope, LeadTable.LogicalName) : OwnWork.IsProven(scope);
        }

        return message != "Delete" && (message == "Create" && table == KpiFactTable.LogicalName
            ? OwnWork.IsProven(scope)
            : OwnWork.IsInsideApi(scope, FoldKpisApi.UniqueName, AuditKpisApi.UniqueName, RecalculateKpisApi.UniqueName));
    }

    // The platform may send along what it writes by itself, such as modifiedon, but nothing that says something.
    private static bool IsMerge(PluginScope scope, string table)
    {
        var lookups = LookupsOf(table);
        var target = new EntityValues(scope.Target);
        return lookups.Any(target.Has)
            && scope.Target.Attributes.Keys.Where(IsGuarded).All(column => column == scope.Target.LogicalName + "id"
                || (lookups.Contains(column) && Reparenting.Is(scope, target.Value(column), scope.PreImage.Value(column))));
    }

    private static string[] LookupsOf(string table) => table switch
    {
        AssessmentTable.LogicalName or PlaybookRunTable.LogicalName => LeadLookups,
        KpiFactTable.LogicalName or ClientPeriodTable.LogicalName => CustomerLookups,
        _ => [],
    };

    private static bool IsGuarded(string column) =>
        column.StartsWith(OwnPrefix, StringComparison.Ordinal) || column is "ownerid" or "statecode" or "statuscode";
}
