using System.Linq;
using CrmAlignment.Domain.Messages;
using CrmAlignment.Domain.Records;
using CrmAlignment.Domain.Targets;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Pipeline;
using CrmAlignment.Plugins.Registration;
using CrmAlignment.Plugins.Rows;
using CrmAlignment.Plugins.Settings;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.Plugins.Guards;

/// <summary>
/// Refuses a target by which nothing could be compared, and a second one for the same measure, period and scope; completes what follows from what
/// people fill in. Of two that are created at the same moment, neither of which sees the other, the alternate key lets one through.
/// </summary>
[Step("Create", KpiTargetTable.LogicalName, StepStage.PreOperation)]
[Step(
    "Update",
    KpiTargetTable.LogicalName,
    StepStage.PreOperation,
    FilteringColumns = new[] { typeof(CheckTargetOnSave), typeof(TargetDraft), typeof(SavedRow) },
    PreImage = new[] { typeof(CheckTargetOnSave), typeof(TargetDraft), typeof(SavedRow) })]
[Step(
    MessageNames.SetState,
    KpiTargetTable.LogicalName,
    StepStage.PreOperation,
    PreImage = new[] { typeof(CheckTargetOnSave), typeof(TargetDraft), typeof(SavedRow) })]
[Columns(KpiTargetTable.Name, KpiTargetTable.Key, KpiTargetTable.PeriodEnd, KpiTargetTable.ScopeType, KpiTargetTable.ScopeKey)]
public sealed class CheckTargetOnSave : AlignmentPlugin
{
    private static readonly string[] Checked = DeclaredColumns.Of(typeof(CheckTargetOnSave), typeof(TargetDraft), typeof(SavedRow));

    private protected override void Run(PluginScope scope)
    {
        if (OwnWork.IsProven(scope) || !SavedRow.IsTouched(scope, Checked))
        {
            return;
        }

        if (SavedRow.Of(scope) is { } row)
        {
            Complete(scope, Derived(scope, Sound(scope, row)));
        }
        else
        {
            // What is deactivated is compared with nothing and stands in nobody's way.
            Complete(scope, new Entity(KpiTargetTable.LogicalName) { [KpiTargetTable.Key] = null });
        }
    }

    private static KpiTarget Sound(PluginScope scope, IRecordValues row)
    {
        var draft = new TargetDraft(row);
        var problems = draft.Problems(ChangesPeriod(scope, row) ? OrganizationFiscalCalendar.Read(scope.SystemService) : null);
        if (problems.Count > 0)
        {
            throw new ProblemException(problems);
        }

        var target = draft.Target;
        return TargetRows.OtherOf(scope.SystemService, target, scope.Context.PrimaryEntityId) is { } other
            ? throw new ProblemException(Problems.TargetExists(other))
            : target;
    }

    private static bool ChangesPeriod(PluginScope scope, IRecordValues row) =>
        scope.IsCreate || new[] { KpiTargetTable.Grain, KpiTargetTable.PeriodStart }.Any(column => row.Value(column) != scope.PreImage.Value(column));

    private static Entity Derived(PluginScope scope, KpiTarget target) => new(KpiTargetTable.LogicalName)
    {
        [KpiTargetTable.Name] = target.NameFor(TargetRows.NameOf(scope.SystemService, target.Scope)),
        [KpiTargetTable.Key] = target.Key,
        [KpiTargetTable.PeriodStart] = target.Period.Start,
        [KpiTargetTable.PeriodEnd] = target.Period.End,
        [KpiTargetTable.ScopeType] = new OptionSetValue((int)target.Scope.Type),
        [KpiTargetTable.ScopeKey] = target.Scope.Key,
    };

    // Whatever a request says of it. SetState carries no Target to write it into.
    private static void Complete(PluginScope scope, Entity derived)
    {
        if (scope.Writes is { } target)
        {
            foreach (var column in derived.Attributes)
            {
                target[column.Key] = column.Value;
            }

            return;
        }

        derived.Id = scope.Context.PrimaryEntityId;
        OwnWork.Do(scope, () => scope.SystemService.Update(derived));
    }
}
